import { expect } from '@playwright/test';
import { expectClean } from '../people/expectClean.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

test('a firm disputes what a source says of it, the agency behind the source corrects it, and the new value counts', async ({
  browser,
}) => {
  const firm = await signIn(browser, '吴建平', '/space/profile', PHONE);
  const entry = firm
    .locator('details', { has: firm.locator('summary', { hasText: '参保职工人数' }) })
    .first();
  await entry.locator('summary').click();
  await entry.getByRole('button', { name: '提出异议' }).click();
  await entry.getByLabel('您认为正确的数据').fill('4321');
  await entry.getByLabel('理由').fill('上月新增人员尚未计入');
  await expectClean(firm);
  await entry.getByRole('button', { name: '提出异议' }).last().click();
  await expect(entry.getByRole('link', { name: '查看异议' })).toBeVisible();

  const clerk = await signIn(browser, '贺桥', '/desk');
  await clerk
    .getByRole('row', { name: /参保职工人数/ })
    .getByRole('link')
    .first()
    .click();
  await expect(clerk.locator('main')).toContainText('4,321 人');
  await clerk.getByRole('button', { name: '更正数据' }).first().click();
  await clerk.getByRole('button', { name: /采用企业主张/ }).click();
  await clerk.getByLabel('理由').fill('核实无误，已补录');
  await clerk.getByRole('dialog').getByRole('button', { name: '更正数据' }).click();
  await expect(clerk.getByText('已办理：更正数据')).toBeVisible();

  await firm.reload();
  await expect(entry.locator('summary')).toContainText('4,321 人');
});
