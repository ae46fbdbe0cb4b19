import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';

export type Tongue = 'zh-CN' | 'en';

/** A browser window of one demo person, signed in by one click, on the page that was wanted. */
export async function signIn(
  browser: Browser,
  person: string,
  to: string,
  options: BrowserContextOptions & { locale?: Tongue } = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  const page = await context.newPage();
  await page.goto(`/auth/sign-in?return=${encodeURIComponent(to)}`);
  await page
    .getByRole('button', { name: new RegExp(person) })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(to.split('?')[0]!));
  return page;
}
