import { expect, type Page } from '@playwright/test';
import { onePage } from '../people/applyAsTeaMaker.ts';
import { axe } from '../people/axe.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

async function accessible(page: Page): Promise<void> {
  const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Nothing stands out to the side on a phone. */
async function fits(page: Page): Promise<void> {
  const [wide, shown] = await page.evaluate(() => [document.body.scrollWidth, window.innerWidth]);
  expect(wide).toBeLessThanOrEqual(shown!);
}

test('a business e-licence is reused by another agency with consent, and the firm sees who looked', async ({
  browser,
}) => {
  const firm = await signIn(browser, '林青', '/space', { viewport: { width: 390, height: 844 } });
  await firm.goto('/space/apply/hygiene-permit');
  await expect(firm.getByText('须经企业授权', { exact: false })).toBeVisible();
  await fits(firm);
  await accessible(firm);
  await firm.getByRole('button', { name: '授权调用“电子营业执照”并自动填表' }).click();
  await expect(firm.getByText('表单已自动填好', { exact: false })).toBeVisible();
  const next = firm.getByRole('button', { name: '下一步', exact: true });
  await next.click();
  await expect(firm.getByText('云溪市青峰茶业有限公司').first()).toBeVisible();
  await firm.getByLabel('联系手机').fill('13800138000');
  await firm.getByText('住宿', { exact: true }).click();
  await next.click();
  await expect(firm).toHaveURL(/step=materials/);
  // One upload only: there is no slot for the paper licence.
  await expect(firm.locator('input[type=file]')).toHaveCount(1);
  await firm.locator('input[type=file]').setInputFiles(await onePage('平面图.pdf'));
  await expect(firm.getByText('已上传').first()).toBeVisible();
  await next.click();
  await firm.getByRole('button', { name: '提交申请', exact: true }).click();
  await expect(firm).toHaveURL(/\/result/);
  const caseId = /cases\/([0-9a-f-]+)/.exec(firm.url())![1]!;

  const clerk = await signIn(browser, '陈晓雯', '/desk');
  await clerk.goto(`/desk/cases/${caseId}`);
  await expect(clerk.getByRole('heading', { name: '电子证照与共享数据' })).toBeVisible();
  await clerk.getByRole('button', { name: '调用“电子营业执照”' }).click();
  await expect(clerk.getByRole('link', { name: '下载留档副本（已签名）' })).toHaveCount(2);
  await accessible(clerk);

  await firm.goto('/space/consents');
  const mine = firm.getByRole('row').filter({ hasText: '陈晓雯' });
  await expect(mine).toContainText('公共场所卫生许可');
  await expect(mine).toContainText('已调用');
  await fits(firm);
  await accessible(firm);
  await firm.getByRole('button', { name: '撤回对“电子营业执照”的授权' }).click();
  await expect(firm.getByText('已撤回').first()).toBeVisible();
  await clerk.reload();
  await expect(clerk.getByText('企业尚未授权', { exact: false })).toBeVisible();

  await firm.goto('/space/looks');
  await expect(firm.getByRole('row').filter({ hasText: '调用' }).first()).toContainText('陈晓雯');

  await firm.goto('/verify/seal');
  await accessible(firm);
  await firm.locator('input[type=file]').setInputFiles(await onePage('没有签章.pdf'));
  await firm.getByRole('button', { name: '核验' }).click();
  await expect(firm.getByText('文件没有签章。')).toBeVisible();
});
