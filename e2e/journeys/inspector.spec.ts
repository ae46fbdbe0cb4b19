import { expect, type Page } from '@playwright/test';
import { applyAsTeaMaker } from '../people/applyAsTeaMaker.ts';
import { axe } from '../people/axe.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';
import { words } from '../people/words.ts';

const FIRM = '云溪市青峰茶业有限公司';
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

async function fitsPhone(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  const { violations } = await axe(page)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('an inspector records a visit on a phone, and the record of the licence shows it', async ({
  browser,
}) => {
  const firm = await signIn(browser, '林青', '/space/apply/food-production-by-commitment');
  await applyAsTeaMaker(firm, words['zh-CN']);
  const number = await firm
    .getByText(/^[0-9A-Z]{21}\.[0-9A-Z]{18}\.\d+\.001\.[0-9A-Z]$/)
    .first()
    .innerText();

  const page = await signIn(browser, '高远', '/desk/post-checks', PHONE);
  // The newest of the firm's checks is the last to fall due.
  const rows = page.getByRole('row').filter({ hasText: FIRM });
  await expect(rows.first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await fitsPhone(page);
  await rows.getByRole('link', { name: FIRM }).last().tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(FIRM);
  await expect(page.locator('main')).toContainText(number);
  await page.waitForLoadState('networkidle');
  await fitsPhone(page);

  // Sent too early, the page says what is missing and leads there.
  const send = page.getByRole('button', { name: '提交核查记录' });
  await expect(send).toBeInViewport();
  await send.tap();
  await expect(page.getByRole('alert').first()).toContainText('请填写这一项的核查情况');

  for (const item of await page.getByRole('listitem').getByRole('group').all()) {
    await item.getByText('符合', { exact: true }).tap();
  }
  await expect(page.getByText('各项都已填写').first()).toBeVisible();
  await page.getByLabel('执法人员2').fill('秦岚');
  await page.getByText('符合要求，核查通过').tap();
  await send.tap();
  await expect(page.getByText('核查记录已提交')).toBeVisible();
  await expect(page.locator('main')).toContainText('高远、秦岚');
  await fitsPhone(page);

  // The same on the firm's own page of the check: what was found on each promise, and how it ended.
  await firm.goto('/space/cases?which=closed');
  await firm.getByRole('row').filter({ hasText: '发证后现场核查' }).getByRole('link').first().click();
  await expect(firm.locator('main')).toContainText('核查通过');
  await expect(firm.locator('main')).toContainText(number);
  await expect(firm.locator('main')).toContainText('高远、秦岚');
});
