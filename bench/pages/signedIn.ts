import type { Browser, BrowserContext } from '@playwright/test';

export type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** The cookies of a demo person who has signed in by one click. */
export async function signedIn(browser: Browser, url: string, person: string): Promise<State> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${url}/auth/sign-in?return=/desk`);
  const button = page.getByRole('button', { name: new RegExp(person) });
  await button.first().click();
  await page.waitForURL(/\/desk/);
  const state = await context.storageState();
  await context.close();
  return state;
}
