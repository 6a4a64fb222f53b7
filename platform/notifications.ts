/** Notifications, without a name, an ID Number or a grade, and what a click on one opens. */
import { browser } from 'wxt/browser';
import type { NotificationKey } from '../domain/watch/status-message.ts';
import { candidateOfAlert, isReminder, noticeOf, TRIAL_ID } from '../domain/watch/alert.ts';
import type { NotificationAbout } from './watch/watch-loop.ts';
import { browserText } from './browser-texts.ts';
import { keptSettings } from './kept-settings.ts';
import { HOME_ADDRESS, LOGIN_ADDRESS } from '../domain/site/site-map.ts';
import { chosenLanguages } from '../locales/languages.ts';
import { readTranslator } from './read-texts.ts';
import { openSite } from './tabs.ts';

type About = NotificationAbout | 'trial';

const WORDS: Readonly<Record<About, readonly [NotificationKey, NotificationKey]>> = {
  released: ['watch.notify.released', 'watch.notify.releasedMore'],
  trial: ['watch.notify.trial', 'watch.notify.trialMore'],
  signedOut: ['watch.notify.signedOut', 'watch.notify.remindMore'],
  otherCandidate: ['watch.notify.otherCandidate', 'watch.notify.remindMore'],
  visitsOnly: ['watch.notify.visitsOnly', 'watch.notify.visitsOnlyMore'],
  nobodys: ['watch.notify.nobodys', 'watch.notify.nobodysMore'],
  cannotTell: ['watch.notify.cannotTell', 'watch.notify.cannotTellMore'],
};

/** Where the texts cannot be read there is news all the same: the browser itself knows a sentence for that. */
async function wordsOf(about: About): Promise<{ readonly title: string; readonly message: string }> {
  const [title, message] = WORDS[about];
  try {
    const { t } = await readTranslator(chosenLanguages(await keptSettings().read()));
    return { title: t(title), message: t(message) };
  } catch {
    return { title: browserText('name'), message: browserText('newsWithoutTexts') };
  }
}

export async function notify(id: string, about: About): Promise<void> {
  // Firefox throws on buttons, requireInteraction and silent.
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    ...(await wordsOf(about)),
  });
}

export async function isShown(id: string): Promise<boolean> {
  return id in (await browser.notifications.getAll());
}

/** A new id each time: the same id would only replace the notification silently. */
export async function tryNotification(): Promise<void> {
  await browser.notifications.clear(TRIAL_ID);
  await notify(TRIAL_ID, 'trial');
}

/** Clears the reminders and results that are still shown. */
export async function clearNotifications(): Promise<void> {
  const ids = Object.keys(await browser.notifications.getAll());
  await Promise.all(ids.map((id) => browser.notifications.clear(id)));
}

/** On a click: opens the page that the notification is about. */
export async function openNoticed(id: string): Promise<void> {
  await browser.notifications.clear(id);
  if (candidateOfAlert(id) !== undefined || noticeOf(id) !== undefined) await openSite(HOME_ADDRESS);
  else if (isReminder(id)) await openSite(LOGIN_ADDRESS);
}
