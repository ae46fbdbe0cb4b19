import { expect } from '@playwright/test';
import { axe } from '../people/axe.ts';
import { expectClean } from '../people/expectClean.ts';
import { signIn } from '../people/signIn.ts';
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

test('whoever plans a livestream moves it; whoever signed up is told, and the page says which time no longer holds', async ({
  browser,
}) => {
  const theme = '智能化改造补助：从立项到拨付';
  const firm = await signIn(browser, '林青', '/briefings', { viewport: { width: 390, height: 844 } });
  await firm.getByRole('link', { name: theme }).click();
  await firm.getByRole('button', { name: '预约', exact: true }).click();
  await expect(firm.getByRole('button', { name: '取消预约' })).toBeVisible();
  await expectClean(firm);

  const office = await signIn(browser, '沈砚', '/desk/briefings');
  await office.getByText('修改安排').click();
  const form = office.locator('details form');
  const [begins, ends] = [form.getByLabel('开始时间'), form.getByLabel('结束时间')];
  const day = (await begins.inputValue()).slice(0, 10);
  await ends.fill(`${day}T09:00`);
  await form.getByRole('button', { name: '保存修改' }).click();
  await expect(form.getByText('结束时间要晚于开始时间。').first()).toBeVisible();
  await begins.fill(`${day}T14:00`);
  await ends.fill(`${day}T15:30`);
  await expectClean(office);
  await form.getByRole('button', { name: '保存修改' }).click();
  await expect(office.getByText('时间的变动已通知预约的人')).toBeVisible();

  await firm.reload();
  await expect(firm.getByText(/时间有变：改为.* 14:00 ?至 ?15:30，原定.* 10:00 ?开始/)).toBeVisible();
  await expectClean(firm);
  await firm.goto('/space/notices');
  await expect(firm.getByText(`直播时间有变：${theme}`)).toBeVisible();
});
