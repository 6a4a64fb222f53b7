/** Opens a page of the extension about a result, beside the page that asks. */
import { browser } from 'wxt/browser';
import { resultPage, type ResultPage } from '../domain/results/result-page.ts';

export async function openResultPage(page: ResultPage, opener: number): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/').replace(/\/$/, resultPage(page)), openerTabId: opener });
}
