/** Puts a redesigned page together: a practice form or one of our own, then the changes, then what people type. */
import { JSDOM } from 'jsdom';
import type { Chance } from './chance.ts';
import { change } from './changes.ts';
import { ownPage } from './own-pages.ts';
import { PRACTICE_FORMS } from './practice-pages.ts';
import type { Redesign, Truth } from './redesign.ts';
import { typing } from './typed.ts';

const { window } = new JSDOM('<!doctype html>');
const parser = new window.DOMParser();

export function make(chance: Chance): Redesign {
  const page = chance.is(0.6) ? practice(chance) : own(chance);
  const typed = typing(chance, page.page);
  for (const [element, truth] of page.truths) {
    const given = typed[truth.field];
    if (!given || element.localName !== 'input') continue;
    (element as HTMLInputElement).value = given.value;
    page.truths.set(element, { ...truth, typed: given });
  }
  change(page, chance);
  return page;
}

function practice(chance: Chance): Redesign {
  const { page, path, fields, html, era } = chance.one(PRACTICE_FORMS);
  const document = parser.parseFromString(html, 'text/html');
  const truths = new Map<Element, Truth>();
  for (const [id, field] of Object.entries(fields)) {
    const element = document.getElementById(id);
    if (element) truths.set(element, { field, labelled: true });
  }
  return { document, page, path, truths, done: [era], later: [] };
}

function own(chance: Chance): Redesign {
  const { page, path, html, fields } = ownPage(chance);
  const document = parser.parseFromString(html, 'text/html');
  const controls = [...document.querySelectorAll('input, select, button, a')];
  if (controls.length !== fields.length) throw new Error(`${controls.length} controls for ${fields.length} fields`);
  const truths = new Map(
    controls.map((element, index): [Element, Truth] => [element, { field: fields[index]!, labelled: true }]),
  );
  return { document, page, path, truths, done: ['own'], later: [] };
}
