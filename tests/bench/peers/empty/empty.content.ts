import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: ['https://candidates.cambridgeenglish.org/*'],
  runAt: 'document_start',
  main() {},
});
