import { expect } from '@playwright/test';
import { onePage } from '../people/applyAsTeaMaker.ts';
import { fillLabourDispatch, uploadEverything } from '../people/applyForCredit.ts';
import { axe } from '../people/axe.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

const PATH = '/space/apply/labour-dispatch';

test('a firm of grade A only signs, and holds the licence at once [APV-02.r1]', async ({ browser }) => {
  const page = await signIn(browser, '苏明', PATH);
  await fillLabourDispatch(page);
  await expect(page.getByText(/信用优秀，承诺即办/)).toBeVisible();
  await expect(page.getByText('这个事项不用上传材料。')).toBeVisible();
  const next = page.getByRole('button', { name: '下一步', exact: true });
  await next.click();
  for (const promise of await page.getByRole('checkbox').all()) await promise.check();
  await page.getByLabel('签名').fill('苏明');
  await next.click();
  await page.getByRole('button', { name: '提交申请', exact: true }).click();
  await expect(page).toHaveURL(/\/result/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('准予许可');
});

test('a firm of grade C takes the ordinary way, with all papers and a person who decides [APV-02.r2]', async ({
  browser,
}) => {
  const page = await signIn(browser, '马成', PATH);
  await fillLabourDispatch(page);
  await expect(page.getByText(/一般程序/).first()).toBeVisible();
  expect(await uploadEverything(page)).toBe(8);
  const next = page.getByRole('button', { name: '下一步', exact: true });
  await next.click();
  await expect(page).toHaveURL(/step=review/);
  await page.getByRole('button', { name: '提交申请', exact: true }).click();
  await expect(page).toHaveURL(/\/result/);
  await expect(page.locator('main')).toContainText('受理');
  await expect(page.locator('main')).not.toContainText('准予许可');
});

test('a material that may follow falls due, is still brought, and frees the case [APV-12.r1]', async ({
  browser,
}) => {
  const page = await signIn(browser, '吴建平', '/space');
  await page
    .getByRole('link', { name: /食品安全管理制度/ })
    .first()
    .click();
  await expect(page.getByText('补交期限已过，请尽快补交')).toBeVisible();
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByLabel('食品安全管理制度').setInputFiles(await onePage('rules.pdf'));
  await expect(page.getByText('已上传').first()).toBeVisible();
  await page.getByRole('button', { name: '补交', exact: true }).click();
  await expect(page.locator('main')).toContainText('已补交');
  await page
    .getByRole('link', { name: /食品经营许可/ })
    .first()
    .click();
  await expect(page.locator('main')).toContainText('已补交');
});
