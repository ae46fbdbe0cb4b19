import { expect, type Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import type { words } from './words.ts';

type Words = (typeof words)['zh-CN' | 'en'];

/** A one-page PDF, as somebody's own file. */
export async function onePage(name: string) {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) };
}

/**
 * From the first step of the apply page to the result: what the tea maker does, and nothing else.
 * @param press how the last button is pressed
 */
export async function applyAsTeaMaker(
  page: Page,
  say: Words,
  press: 'click' | 'dblclick' = 'click',
): Promise<void> {
  const next = page.getByRole('button', { name: say.next, exact: true });
  await next.click();
  await page.getByLabel(say.mobile).fill('13800138000');
  await page.getByLabel(say.products).fill('绿茶、红茶');
  // The list may be filled anew under the pointer: a person would look, and choose again.
  await expect(async () => {
    await page.getByLabel(say.foodClass, { exact: true }).click();
    await page.locator('.ant-select-item-option', { hasText: say.tea }).first().click({ timeout: 3000 });
    await expect(page.locator('.ant-select-content-has-value', { hasText: say.tea })).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  const staffName = page.getByLabel(say.name, { exact: true });
  if ((await staffName.count()) === 0) await page.getByRole('button', { name: say.addFirst }).click();
  await staffName.first().fill('周小禾');
  await page.getByText(say.officer, { exact: true }).first().click();
  await next.click();
  await expect(page).toHaveURL(/step=materials/);

  const upload = page.locator('input[type=file]').first();
  await upload.setInputFiles({
    name: 'rules.exe.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(`MZ${'x'.repeat(3000)}`),
  });
  await expect(page.getByRole('alert').first()).toContainText('rules.exe.pdf');
  await upload.setInputFiles(await onePage('rules.pdf'));
  await expect(page.getByText(say.uploaded).first()).toBeVisible();
  await page
    .getByRole('button', { name: /rules\.exe\.pdf/ })
    .last()
    .click();
  await next.click();
  await expect(page.getByLabel(say.signature)).toBeVisible();

  for (const promise of await page.getByRole('checkbox').all()) await promise.check();
  await page.getByLabel(say.signature).fill('林青');
  await next.click();
  await page.getByRole('button', { name: say.submit, exact: true })[press]();
  await expect(page).toHaveURL(/\/result/);
}
