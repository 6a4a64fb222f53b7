/** An element as lines that can be compared: one for each element, its words behind it, its children further in. */
import { BellRing, BookOpenCheck, CalendarDays, ChevronRight, FileDown, Info, LogOut, Mail, Phone, Save } from 'lucide';
import { icon } from '../../../components/guide/dom.ts';

const ICONS = { BellRing, BookOpenCheck, CalendarDays, ChevronRight, FileDown, Info, LogOut, Mail, Phone, Save };
const NAMES = new Map(Object.entries(ICONS).map(([name, shapes]) => [icon(shapes).innerHTML, name]));

/** `tag.class #test-id [attribute=value]: words`; an icon is `icon Name size`. */
export function outline(element: Element, indent = ''): string[] {
  if (element.classList.contains('icon'))
    return [`${indent}icon ${NAMES.get(element.innerHTML)} ${element.getAttribute('width')}`];
  const attributes = [...element.attributes]
    .filter(({ name }) => !['class', 'data-testid'].includes(name))
    .map(({ name, value }) => ` [${name}=${value}]`);
  const classes = [...element.classList].map((name) => `.${name}`).join('');
  const id = element.getAttribute('data-testid');
  const words = [...element.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.nodeValue] : []));
  const first = `${element.localName}${classes}${id === null ? '' : ` #${id}`}${attributes.join('')}`;
  return [
    `${indent}${first}${words.length ? `: ${words.join('|')}` : ''}`,
    ...[...element.children].flatMap((child) => outline(child, `${indent}  `)),
  ];
}
