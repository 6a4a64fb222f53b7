/** What is right, wrong or doubtful, and what is still being typed, as an icon: on the site and on the extension's own pages. */
import { CircleAlert, CircleCheck, CircleHelp, Ellipsis } from 'lucide';

export const TONE_ICONS = { right: CircleCheck, wrong: CircleAlert, doubt: CircleHelp, neutral: Ellipsis } as const;
