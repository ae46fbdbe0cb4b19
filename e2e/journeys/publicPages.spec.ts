import { expect } from '@playwright/test';
import { axe } from '../people/axe.ts';
import { test } from '../people/test.ts';

const PAGES = [
  '/',
  '/search?q=开茶厂',
  '/matters/food-production-by-commitment',
  '/reforms',
  '/verify',
  '/ledger',
  '/public-notices',
];

// Each language and each width once: the pages of a language differ in words, those of a width in how they fold.
for (const [locale, width] of [
  ['zh-CN', 390],
  ['en', 1280],
] as const) {
  test(`public pages are readable and accessible (${locale}, ${width} px)`, async ({ browser }) => {
    const context = await browser.newContext({ locale, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    for (const path of PAGES) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${path} is wider than the window`).toBeLessThanOrEqual(0);
      const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    expect(errors).toEqual([]);
    await context.close();
  });
}

test('a plain question finds the matter, and its guide leads to the application', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').first().fill('我想开一家茶厂要办什么');
  await page.keyboard.press('Enter');
  await page
    .getByRole('link', { name: /低风险食品|low-risk food/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/matters\/food-production-by-commitment/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
