import { test as base } from '@playwright/test';

/** A journey; when it ends, the windows of its people are closed: left open, they go on working beside all others. */
export const test = base.extend<{ closedAfterwards: undefined }>({
  closedAfterwards: [
    async ({ browser }, use) => {
      await use(undefined);
      for (const context of browser.contexts()) await context.close();
    },
    { auto: true },
  ],
});
