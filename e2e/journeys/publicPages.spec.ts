import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';

/** Whoever scans a code has any phone, any browser, and perhaps no scripts. */
const READERS = [
  { locale: 'zh-CN', width: 390, elder: false },
  { locale: 'en', width: 390, elder: true },
  { locale: 'zh-CN', width: 1280, elder: false },
  { locale: 'en', width: 1280, elder: false },
];

/** The number of a licence in force: one whose check after the grant is still due, as its regulator sees it. */
async function someNumber(browser: Browser, baseURL: string): Promise<string> {
  const page = await browser.newPage({ baseURL });
  await page.goto('/auth/sign-in?return=/api/health');
  await page.locator('button[name="person"][value="shen-yue"]').click();
  await page.waitForURL('**/api/health');
  const get = async (path: string) => (await page.request.get(path)).json();
  const { checks } = await get('/api/post-checks');
  const { licence } = await get(`/api/post-checks/${checks[0].caseId}`);
  await page.close();
  return licence.number;
}

async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide, 'the page scrolls sideways').toBe(false);
}

for (const { locale, width, elder } of READERS) {
  test(`verification and ledger are read by anyone: ${locale}, ${width} px${elder ? ', large type' : ''}`, async ({
    browser,
    baseURL,
  }) => {
    const number = await someNumber(browser, baseURL!);
    const context = await browser.newContext({ baseURL, locale, viewport: { width, height: 844 } });
    await context.addCookies(elder ? [{ name: 'elder', value: 'on', url: baseURL! }] : []);
    const page = await context.newPage();
    for (const path of ['/verify', `/verify/${number}`, '/verify/JY12345', '/ledger']) {
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
      await expectSound(page);
    }
    await context.close();
  });
}

test('a licence is checked by number without scripts, in the language and size that one chose', async ({
  browser,
  baseURL,
}) => {
  const number = await someNumber(browser, baseURL!);
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/verify');
  await page.getByLabel('证照编号').fill(number.toLowerCase());
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await expect(page).toHaveURL(`${baseURL}/verify/${number}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('有效');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL(`${baseURL}/verify/${number}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Valid');
  await page.getByRole('button', { name: 'Larger text' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-elder', 'on');
  await context.close();
});
