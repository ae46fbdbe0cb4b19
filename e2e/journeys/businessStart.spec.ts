import { expect } from '@playwright/test';
import { signIn } from '../people/signIn.ts';
import { beginFirm } from '../people/startFirm.ts';
import { test } from '../people/test.ts';

test('a resident without a firm starts one: she signs, fills in one form, and six offices are done [LIF-01.r2] [LIF-01.r3]', async ({
  browser,
}) => {
  const page = await signIn(browser, '赵一诺', '/space/start');
  await beginFirm(page, '云溪市一诺茶器有限公司', { name: '赵一诺', mobile: '12000000011' });
  // What she has second thoughts about is changed before she signs.
  await page.getByRole('button', { name: '修改' }).click();
  await page.getByLabel('注册资本').fill('200000');
  await page.getByRole('button', { name: '保存并请股东签名' }).click();
  await expect(page.locator('main')).toContainText('200,000');
  await page.getByRole('button', { name: '我已阅读，签名' }).click();
  await page.getByRole('button', { name: '去申请（六个部门一起办）' }).click();
  await expect(page).toHaveURL(/business-start\/apply/);

  const next = page.getByRole('button', { name: '下一步', exact: true });
  await next.click();
  await page.getByLabel('联系手机').fill('13800138000');
  await page.getByLabel('从业人数').fill('2');
  await page.getByLabel('要刻的印章').fill('公章');
  await page.getByText('是', { exact: true }).first().click();
  await page.getByLabel('缴存比例（%）').fill('5');
  await page.getByLabel('开户网点').fill('滨江支行');
  await next.click();
  await next.click();
  for (const promise of await page.getByRole('checkbox').all()) await promise.check();
  await page.getByLabel('签名').fill('赵一诺');
  await next.click();
  await page.getByRole('button', { name: '提交申请', exact: true }).click();
  await expect(page).toHaveURL(/\/space\/cases\//);
  // The offices of the demo answer within seconds; the page hears of each.
  await expect(page.locator('main')).toContainText('银行预约开户');
  await expect(async () => {
    await page.goto('/space/licences');
    await expect(page.locator('main')).toContainText('电子印章', { timeout: 2_000 });
  }).toPass();
  await expect(page.locator('main')).toContainText('营业执照');
});
