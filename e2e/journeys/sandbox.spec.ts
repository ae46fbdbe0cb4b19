import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page } from '@playwright/test';
import { readPdfText } from '../../apps/server/testing/readPdfText.ts';
import { applyAsTeaMaker } from '../people/applyAsTeaMaker.ts';
import { axe } from '../people/axe.ts';
import { callApi } from '../people/callApi.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';
import { words } from '../people/words.ts';

const MATTER = 'food-production-by-commitment';
const MARK = '试用：不产生任何效力';

async function isAccessible(page: Page) {
  const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Goes on as somebody of the sandbox, from the page that its banner leads to. */
async function become(page: Page, who: RegExp) {
  await page.getByRole('link', { name: '换人、调时间' }).click();
  await page.getByRole('button', { name: who }).first().click();
  await expect(page.getByText(MARK)).toBeVisible();
}

/** The same visitor on a phone, in English. */
async function onPhone(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en',
    storageState: await page.context().storageState(),
  });
  return context.newPage();
}

test('the reform office tries its edited version as applicant and as officer; the city has no trace of it', async ({
  browser,
}) => {
  const page = await signIn(browser, '叶澜', `/desk/definitions/${MATTER}/publish`);
  const box = page.getByLabel('定义（YAML）');
  const written = await box.inputValue();
  await box.fill(written.replace('zh: 食品生产许可（低风险食品告知承诺）', 'zh: 食品生产许可（试行新版）'));
  await page.getByRole('button', { name: '检查并比对' }).click();
  await page.getByRole('radio', { name: '由人员决定' }).check();
  await page.getByRole('button', { name: '打开试用' }).click();
  await page.getByRole('button', { name: /进入：食品生产许可（试行新版）/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('试用：食品生产许可（试行新版）');
  const phone = await onPhone(browser, page);
  await phone.goto('/sandbox');
  await expect(phone.getByText('A trial: nothing here has any effect')).toBeVisible();
  await isAccessible(phone);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await phone.context().close();

  await become(page, /林青.*法定代表人/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('食品生产许可（试行新版）');
  await page.goto(`/space/apply/${MATTER}`);
  await applyAsTeaMaker(page, words['zh-CN']);
  const [, caseId] = /cases\/([^/]+)/.exec(page.url())!;
  for (const [who, action] of [
    [/窗口人员/, 'accept'],
    [/审查人员/, 'pass'],
  ] as const) {
    await become(page, who);
    await callApi(page, 'POST', `/cases/${caseId}/actions`, { action });
  }
  await become(page, /决定人员/);
  await page
    .getByRole('link', { name: /^\d{8}-\d{6}$/ })
    .first()
    .click();
  await page.getByRole('button', { name: '准予许可' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '准予许可' }).click();
  await expect(dialog).toBeHidden();
  await become(page, /林青.*法定代表人/);
  await page.goto('/space/licences');
  const licence = page.getByRole('link', { name: /食品生产许可/ }).first();
  await licence.click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /PDF/ }).first().click();
  expect(await readPdfText(readFileSync(await (await download).path()))).toContain('试用');
  const number = decodeURIComponent(page.url().split('/').at(-1)!);

  await page.getByRole('link', { name: '退出试用' }).click();
  await expect(page).toHaveURL(/\/publish\?staged=/);
  await expect(page.getByText(MARK)).toHaveCount(0);
  await page.getByRole('button', { name: /关闭并清除：/ }).click();
  await expect(page.getByRole('button', { name: /关闭并清除：/ })).toHaveCount(0);
  await isAccessible(page);
  await page.goto(`/verify/${encodeURIComponent(number)}`);
  await expect(page.locator('main')).toContainText('没有');
  await page.goto(`/matters/${MATTER}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('低风险食品告知承诺');
});
