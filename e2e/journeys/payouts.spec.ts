import { expect, type Page } from '@playwright/test';
import { axe } from '../people/axe.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

const FIRM = '云溪市青峰茶业有限公司';
const PHONE = { viewport: { width: 390, height: 844 } };

async function expectClean(page: Page): Promise<void> {
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
}

async function take(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: action }).first().click();
  const dialog = page.getByRole('dialog');
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: action }).click();
  await expect(page.getByText(`已办理：${action}`)).toBeVisible();
}

test('a firm that qualifies is found, confirms by one press, is paid by two officials, and everybody can see it', async ({
  browser,
}) => {
  const reviewer = await signIn(browser, '温宁', '/desk/awards');
  await reviewer.getByRole('button', { name: /研发投入补助/ }).click();
  await expect(reviewer.getByRole('row', { name: new RegExp(FIRM) })).toContainText('可发起');
  await expectClean(reviewer);
  await reviewer.getByRole('button', { name: /^发起\d+家企业的兑现/ }).click();
  const row = reviewer.getByRole('row', { name: new RegExp(FIRM) });
  await expect(row).toContainText('已发起');
  const address = (await row.getByRole('link').getAttribute('href'))!;

  const firm = await signIn(browser, '林青', '/space/benefits', PHONE);
  const card = firm.locator('article', { hasText: '研发投入补助' });
  await card.getByText('4项条件，全部符合').click();
  await expect(card).toContainText('540,000元');
  await expectClean(firm);
  await card.getByRole('button', { name: /确认领取/ }).click();
  await expect(card).toContainText('审核中');

  await reviewer.goto(address);
  await expect(reviewer.locator('main')).toContainText('SHA-256');
  // Whoever opens its address finds words, not the names of words.
  await expect(reviewer.locator('main')).toContainText('兑付内容');
  await expect(reviewer.locator('main')).not.toContainText('payouts.');
  await take(reviewer, '审核通过');
  const approver = await signIn(browser, '顾长河', address);
  await take(approver, '批准兑现');

  await reviewer.goto('/desk/payments');
  await expect(reviewer.getByText('6笔中1笔付款失败')).toBeVisible();
  await reviewer.getByRole('button', { name: /组成一批/ }).click();
  await expect(reviewer.getByText('须由同事放行')).toBeVisible();
  await approver.goto('/desk/payments');
  await expectClean(approver);
  await approver.getByRole('button', { name: '放行，交银行付款' }).click();
  await expect(approver.getByText(/温宁于.*组批，顾长河放行/).first()).toBeVisible();

  const anyone = await (await browser.newContext({ locale: 'zh-CN', ...PHONE })).newPage();
  const found = anyone.getByRole('row', { name: new RegExp(FIRM) }).filter({ hasText: '研发投入补助' });
  await expect(async () => {
    await anyone.goto(`/benefits?policy=yunxi-rd-subsidy&q=${encodeURIComponent(FIRM)}`);
    await expect(found).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await expect(found).toContainText('27,000');
  await expectClean(anyone);
  await anyone.goto('/benefits/notices');
  await expect(anyone.getByRole('button', { name: /提出异议/ }).first()).toBeVisible();
  await expectClean(anyone);
});
