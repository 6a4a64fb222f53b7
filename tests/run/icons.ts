/** `npm run icons`: draws store/icon.svg at every size into public/icon/. */
import { writeFileSync } from 'node:fs';
import { drawIcon, ICON_SIZES } from '../../store/build/draw-icon.ts';

for (const size of ICON_SIZES) writeFileSync(`public/icon/${size}.png`, drawIcon(size));
