import { expect } from '@playwright/test';
import { expectClean } from '../people/expectClean.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const WIDE = { viewport: { width: 1280, height: 900 } };

test('a firm states one datum and is one day away from a policy; it corrects the day and has it within the second [POL-02.r1]', async ({
  browser,
}) => {
  const firm = await signIn(browser, '吴建平', '/space/policies', PHONE);
  const card = (section: string) =>
    firm
      .locator('section', { has: firm.getByRole('heading', { name: new RegExp(section) }) })
      .locator('.policies-card', { hasText: '园区新落户企业租金补贴' });
  async function settledOn(day: string) {
    await firm.getByRole('button', { name: '填写落户日期' }).first().click();
    const form = firm.getByRole('form').filter({ hasText: '落户日期' });
    await form.getByLabel('落户日期', { exact: true }).fill(day);
    await form.locator('input[name="settled-on-day"]').fill('2026-11-20');
    await form.getByRole('button').first().click();
  }
  await expect(card('还不能判断')).toContainText('落户日期');
  await settledOn('2020-06-01');
  await expect(card('只差一点')).toContainText('第四条');
  await expectClean(firm);
  await settledOn('2025-06-01');
  await expect(card('现在可以享受')).toContainText('46,800', { timeout: 1_000 });
  await expect(card('现在可以享受').getByRole('link', { name: '申领' })).toBeVisible();

  const clerk = await signIn(browser, '陈晓雯', '/desk/firm-policies', WIDE);
  await clerk.getByLabel('企业名称或者统一社会信用代码').fill('精工');
  await clerk.getByRole('button', { name: '查找企业' }).click();
  await clerk.getByRole('radio').first().check();
  await clerk.getByLabel('咨询事由').fill('来窗口咨询租金补贴');
  await clerk.getByRole('button', { name: '查看可享受的政策' }).click();
  await expect(clerk.locator('main')).toContainText('46,800');
  await expect(clerk.locator('main')).toContainText('青石镇便民服务中心');
  await expectClean(clerk);
});

test('an officer writes a condition: what is wrong is said at its place, and the city is counted as it reads', async ({
  browser,
}) => {
  const officer = await signIn(browser, '沈砚', '/desk/policies/yunxi-smart-retrofit/1', WIDE);
  const rule = officer.locator('textarea[name="conditions.1.rule"]');
  await expect(officer.locator('main')).toContainText('逐条筛选');
  await rule.fill('上年度固定资产投资额 ＞ 1');
  await expect(officer.locator('.policies-match__problem').first()).toContainText('第1行');
  await rule.fill('');
  await rule.pressSequentially('从业人');
  await officer.getByRole('button', { name: /插入从业人数 / }).click();
  await rule.pressSequentially(' >= 1');
  await expect(officer.locator('fieldset').nth(1)).toContainText('从业人数不低于1');
  await expect(officer.getByRole('row', { name: /从业人数不低于1/ })).toBeVisible();
  await expect(officer.locator('.policies-match__problem')).toHaveCount(0);
  await expectClean(officer);
});
