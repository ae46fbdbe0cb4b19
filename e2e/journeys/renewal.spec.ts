import { expect } from '@playwright/test';
import { axe } from '../people/axe.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

test('a renewal that the firm only confirms: two questions on a phone, the officer files, four zeros', async ({
  browser,
}) => {
  const firm = await signIn(browser, '马成', '/space/renewals', PHONE);
  await firm.getByRole('link', { name: '答复两个问题' }).click();
  await expect(firm.getByRole('group')).toHaveCount(2);
  const { violations } = await axe(firm).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const width = await firm.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(PHONE.viewport.width);
  await firm.getByLabel('续证', { exact: true }).check();
  await firm.getByLabel('没有变化').check();
  await firm.getByRole('button', { name: '提交答复' }).click();
  await expect(firm.getByText(/同意续证/)).toBeVisible();
  const caseId = new URL(firm.url()).pathname.split('/').at(-1)!;

  const officer = await signIn(browser, '陈晓雯', `/desk/cases/${caseId}`);
  await expect(officer.getByText('许可条件没有变化')).toBeVisible();
  await officer.getByRole('button', { name: '代为提交' }).click();
  await expect(officer.getByRole('link', { name: '查看代办的申请' })).toBeVisible();
  await officer.getByRole('link', { name: '查看代办的申请' }).click();
  await officer
    .getByRole('button', { name: /予以受理/ })
    .first()
    .click();
  await officer
    .getByRole('dialog')
    .getByRole('button', { name: /予以受理/ })
    .click();
  await expect(officer.getByRole('dialog')).toHaveCount(0);

  await firm.reload();
  await expect(firm.locator('.renewal-zeros dd')).toHaveText(['0', '0', '0', '0']);
});
