import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { axe } from '../people/axe.ts';
import { test } from '../people/test.ts';

const GUIDE = '/matters/food-production-by-commitment';
/** What the scripts of the front page and a guide may weigh together, texts included. */
const MOST_KB = 100;

/** Accessible with everything on the page unfolded, and with large type. */
async function accessible(page: Page, path: string): Promise<void> {
  const { violations } = await axe(page)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
}

for (const locale of ['zh-CN', 'en']) {
  test(`portal pages are accessible with all they hold, in large type too (${locale})`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ locale, viewport: { width: 390, height: 900 } });
    await context.addCookies([{ name: 'elder', value: 'on', domain: '127.0.0.1', path: '/' }]);
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    // The other public pages are looked at by publicPages.spec.ts.
    const paths = ['/', '/matters', '/search?q=xyzzy', GUIDE];
    for (const path of paths) {
      await page.goto(path, { waitUntil: 'networkidle' });
      for (const summary of await page.locator('summary').all()) await summary.click();
      await accessible(page, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
    }
    // Nothing that the policy of the pages forbids, nothing broken.
    expect(refused).toEqual([]);
    await context.close();
  });
}

test('the way from the front page to the sign-in is open to whoever has only a keyboard', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // A window that has just been opened may not have the keyboard yet: a person would look and press again.
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(async () => {
    await page.bringToFront();
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('证快到期了');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '找到' })).toBeVisible();
  const hits = page.locator('.hits a');
  const renewal = hits.filter({ hasText: /^食品生产许可延续（告知承诺）$/ });
  await expect(renewal).toBeVisible();
  await hits.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(hits.first()).toBeFocused();
  await renewal.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/matters\/food-production-renewal$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('link', { name: '立即办理' }).first().press('Enter');
  await expect(page).toHaveURL(/\/space\/apply\/food-production-renewal/);
  const signIn = page.getByRole('main').getByRole('link', { name: '登录' });
  await expect(signIn).toHaveAttribute('href', /return=%2Fspace%2Fapply%2Ffood-production-renewal/);
  await context.close();
});

test('the guide says who decides, what is promised, and what the reform saves against what its source prints', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(GUIDE);
  const main = page.getByRole('main');
  await expect(main).toContainText('云溪市行政审批服务局');
  await expect(main).toContainText('依据：《行政许可法》第四十二条');
  await expect(main.getByRole('row', { name: /办理环节/ })).toContainText('-70%');
  await expect(main.getByRole('row', { name: /办理环节/ })).toContainText('文件写“-60%”');
  // Everything is said again in the other language without leaving the page.
  await page.getByRole('button', { name: 'English' }).click();
  await expect(main).toContainText('Basis: Administrative Licensing Law, art. 42');
  await expect(page).toHaveTitle(/^Food production licence/);
  await page.goto('/matters/food-production-ordinary');
  await main.getByRole('link', { name: 'See the simpler way' }).click();
  await expect(page).toHaveURL(new RegExp(`${GUIDE}$`));
  await context.close();
});

for (const path of ['/', GUIDE]) {
  test(`${path} loads less than ${MOST_KB} kB of scripts`, async ({ browser }) => {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    const weights = new Map<string, Promise<number>>();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js'))
        weights.set(
          pathname,
          response.body().then((body) => gzipSync(body).length),
        );
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(weights.values())).reduce((sum, weight) => sum + weight, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes / 1000).toBeLessThan(MOST_KB);
    await context.close();
  });
}
