import { expect } from '@playwright/test';
import { axe } from '../people/axe.ts';
import { test } from '../people/test.ts';

test('the assistant cites a policy in force and refuses what is outside the library [POL-09.r1] [POL-08.r2] [POL-10.r3]', async ({
  browser,
}) => {
  const page = await (
    await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 }, isMobile: true })
  ).newPage();
  const check = async () => expect((await axe(page).analyze()).violations).toEqual([]);
  await page.goto('/ask');
  const box = page.getByRole('main').getByRole('searchbox');
  await box.fill('智能化改造补助能补多少');
  await box.press('Enter');
  await expect(page.getByRole('heading', { name: '智能化改造项目补助' })).toBeVisible();
  await expect(page.getByRole('link', { name: /云工信发〔2026〕8号.*第五条/ })).toBeVisible();
  await check();
  await box.fill('家电以旧换新补贴');
  await box.press('Enter');
  await expect(page.getByText('这个问题我答不上来')).toBeVisible();
  await page.getByRole('button', { name: '转人工' }).click();
  await expect(page.getByText('已转给工作人员')).toBeVisible();
  await page.goto('/policies/yunxi-smart-retrofit');
  await expect(page.getByRole('heading', { name: '智能化改造补助怎么算' })).toBeVisible();
  await page.getByRole('link', { name: '全部发言人' }).click();
  await expect(page.getByRole('link', { name: '0999-12347' })).toBeVisible();
  await check();
  await page.goto('/briefings');
  await expect(page.getByText('缺 1 场')).toBeVisible();
  await check();
  await page.getByRole('link', { name: '智能化改造补助：从立项到拨付' }).click();
  await check();
});
