import { afterAll, expect, test, vi } from 'vitest';
import { tell } from '../../platform/send-message.ts';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));
// The next test file finds nothing of this browser.
afterAll(() => vi.resetModules());

test('nobody answers, whichever way the browser says so', async () => {
  sendMessage.mockRejectedValueOnce(new Error('Could not establish connection.'));
  expect(await tell({ type: 'login.near' })).toBeUndefined();
  // After an update of the extension Chromium throws before there is a promise.
  sendMessage.mockImplementationOnce(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(await tell({ type: 'login.near' })).toBeUndefined();
  sendMessage.mockResolvedValueOnce({ is: 'nothing' });
  expect(await tell({ type: 'login.near' })).toEqual({ is: 'nothing' });
});
