import { expect } from '@playwright/test';
import { onePage } from '../people/applyAsTeaMaker.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

test('going on while a file is being sent loses nothing, and what is on its way is not missing', async ({
  browser,
}) => {
  const page = await signIn(browser, '苏明', '/space/apply/labour-dispatch?step=materials');
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/files', async (route) => {
    await held;
    await route.continue();
  });
  const slots = page.locator('input[type=file]');
  await expect(slots.first()).toBeAttached();
  const count = await slots.count();
  for (let n = 0; n < count; n++) await slots.nth(n).setInputFiles(await onePage(`paper-${n}.pdf`));
  await page.getByRole('button', { name: '下一步', exact: true }).click();
  await expect(page).not.toHaveURL(/step=materials/);
  await expect(page.getByText(`还有${count}个文件正在上传`)).toBeVisible();
  release();
  await expect(page.getByText(/个文件正在上传/)).toHaveCount(0);
  await page.goBack();
  await expect(page.getByText('已上传')).toHaveCount(count);
  // Other journeys begin this matter afresh.
  await page.getByRole('button', { name: '删除这份草稿' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除这份草稿' }).click();
  await expect(page).not.toHaveURL(/apply/);
  await page.context().close();
});
