import { expect, type Page } from '@playwright/test';
import { onePage } from './applyAsTeaMaker.ts';

/** From the first step of a tiered matter through its form; what it takes from there on depends on the firm. */
export async function fillLabourDispatch(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: '下一步', exact: true });
  await next.click();
  await page.getByLabel('联系手机').fill('13800138000');
  await page.getByLabel('实缴注册资本').fill('3000000');
  await page.getByText('不涉及', { exact: true }).click();
  await next.click();
  await expect(page).toHaveURL(/step=materials/);
}

/** One page for everything that can be uploaded. */
export async function uploadEverything(page: Page): Promise<number> {
  const slots = page.locator('input[type=file]');
  const count = await slots.count();
  for (let n = 0; n < count; n++) await slots.nth(n).setInputFiles(await onePage(`paper-${n}.pdf`));
  await expect(page.getByText('已上传')).toHaveCount(count);
  return count;
}
