import { expect, type Page } from '@playwright/test';
import { axe } from '../people/axe.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

const MATTER = 'construction-permit-pre-reviewed';

async function faults(page: Page): Promise<string[]> {
  const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test('[APV-08.r1] below each upload an applicant reads what is wrong, where, and what to do', async ({
  browser,
}) => {
  const page = await signIn(browser, '石磊', '/space');
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`/space/apply/${MATTER}?step=materials`);
  const contract = page.getByText('“发包人（签章）”处没有看到签字');
  await expect(contract).toBeVisible();
  await expect(page.getByText('construction-contract.pdf · 第1页第12行')).toBeVisible();
  await expect(page.getByText('规划许可证过期的，请先到原发证机关办理延期。')).toBeVisible();
  // Taken away, what was wrong with it is gone too.
  const row = page
    .locator('li, div')
    .filter({ hasText: /^construction-contract\.pdf/ })
    .first();
  await row.getByRole('button', { name: /移除/ }).click();
  await expect(contract).toBeHidden();
  expect(await faults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('[APV-08.r2] an officer judges every finding beside the materials before the case goes on', async ({
  browser,
}) => {
  const page = await signIn(browser, '徐明远', '/desk?state=review');
  await page.goto('/desk?scope=all');
  await page
    .getByRole('row', { name: /智能预审/ })
    .getByRole('link', { name: /^\d{8}-\d{6}$/ })
    .first()
    .click();
  const part = page.getByRole('region', { name: '系统预审' });
  await expect(part.getByText(/已复核0条/)).toBeVisible();
  await part.getByRole('button', { name: '复核完毕' }).click();
  await expect(part.getByText(/还有\d+条预审结果没有复核/)).toBeVisible();
  const open = part.getByRole('listitem').filter({ hasNotText: /已确认|已排除/ });
  for (let left = await open.count(); left > 0; left--) {
    const finding = open.first();
    await finding.getByRole('button', { name: left % 2 ? /^确认问题/ : /^排除/ }).click();
    await finding.getByRole('textbox').fill('已对照原件');
    await finding.getByRole('button', { name: '保存' }).click();
    await expect(open).toHaveCount(left - 1);
  }
  expect(await faults(page)).toEqual([]);
  await part.getByRole('button', { name: '复核完毕' }).click();
  await expect(part.getByText('预审结果已由人工复核完毕')).toBeVisible();
  await page
    .getByRole('button', { name: /审查通过/ })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /审查通过/ })
    .click();
  await expect(page.locator('main')).toContainText('决定');
});
