import { defineConfig } from '@playwright/test';

export default defineConfig({
  projects: [
    { name: 'chromium', testDir: 'end-to-end' },
    { name: 'firefox', testDir: 'firefox' },
  ],
  outputDir: '../test-results',
  // One browser with the extension a worker. Two leave a fifth of a machine with two cores idle.
  workers: 3,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A busy machine loses a browser now and then. What passes only at a later try is listed as flaky.
  retries: 2,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '../.output/reports/end-to-end.json' }],
  ],
});
