import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from '../scripts/browser.ts';
import { enterRunFolder } from '../scripts/testing/enterRunFolder.ts';

enterRunFolder();
const PORT = 8190;
const { executablePath, args, env } = await findBrowser();

/** Journeys of people through the running product: a fresh data folder, the demo city, a real browser. */
export default defineConfig({
  testDir: path.join(import.meta.dirname, 'journeys'),
  outputDir: path.join(import.meta.dirname, '../test-results'),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  // One at a time: the demo city has one tea maker, and a firm has one draft of a matter.
  workers: 1,
  retries: process.env['CI'] ? 1 : 0,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    ...devices['Desktop Chrome'],
    channel: undefined,
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    // Recording costs a sixth of the time. To look into a failure: playwright test … --trace retain-on-failure
    trace: 'off',
    launchOptions: { executablePath, args: [...args, '--no-sandbox'], env },
  },
  webServer: {
    command: `node ${path.join(import.meta.dirname, 'serve.ts')} ${PORT}`,
    url: `http://127.0.0.1:${PORT}/api/health`,
    timeout: 180_000,
    stdout: 'pipe',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
