import { expect } from '@playwright/test';
import { expectClean } from '../people/expectClean.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

test('a firm sees the loan that fits it, agrees to what is handed over, and the bank answers', async ({
  browser,
}) => {
  const firm = await signIn(browser, '林青', '/space/finance', PHONE);
  const loan = firm.locator('section', { has: firm.getByRole('heading', { name: '茶季贷' }) }).last();
  await expect(loan).toContainText('符合条件');
  await loan.getByRole('button', { name: /请机构联系我/ }).click();
  await loan.getByRole('checkbox').check();
  await expectClean(firm);
  await loan.getByRole('button', { name: '发送请求' }).click();
  await expect(firm.getByText('等待机构答复')).toBeVisible();

  const bank = await signIn(browser, '许沐', '/space/institution', PHONE);
  await bank.getByRole('textbox', { name: '答复' }).first().fill('明天上门了解情况');
  await bank.getByRole('button', { name: '发送答复' }).click();
  await expect(bank.getByText('已答复：明天上门了解情况')).toBeVisible();
  await expectClean(bank);
  await firm.reload();
  await expect(firm.getByText('明天上门了解情况')).toBeVisible();
});
