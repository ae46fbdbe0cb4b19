import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { axe } from '../people/axe.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

async function isAccessible(page: Page) {
  const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function choose(page: Page, pack: string) {
  await page.goto('/desk/replicate');
  await page.getByLabel('举措', { exact: true }).selectOption(pack);
  await page.getByLabel('省（自治区、直辖市）').selectOption({ label: '宁夏回族自治区' });
  await page.getByLabel('市', { exact: true }).selectOption({ label: '中卫市' });
  await expect(page.getByRole('heading', { name: /需要决定的差异/ })).toBeVisible();
}

const prepare = (page: Page) => page.getByRole('button', { name: '按这些决定准备' }).click();

test('the reform office copies low-risk food from Hanzhong to Zhongwei: what differs is decided, then its stories can be played', async ({
  browser,
}) => {
  const page = await signIn(browser, '叶澜', '/desk/replicate');
  await choose(page, 'shaanxi/hanzhong/low-risk-food');
  await expect(page.locator('main')).toContainText('中卫市没有承担“市场监督管理”的部门');
  await isAccessible(page);
  // A time of its own above the law of the land is no promise.
  const promised = page.getByRole('group', { name: /低风险食品告知承诺）》的承诺办结时限/ });
  await promised.getByRole('radio', { name: '另定时限' }).check();
  await page.getByLabel('时限', { exact: true }).fill('40 workdays');
  await prepare(page);
  await expect(page.getByRole('alert').first()).toContainText(/food-production-by-commitment\.yaml:\d+:\d+/);
  await page.getByLabel('时限', { exact: true }).fill('1 workday');
  await prepare(page);
  await expect(page.getByRole('button', { name: '演练场景' })).toBeVisible();
  await expect(page.getByRole('button', { name: '确认复制' })).toHaveCount(0);
});

test('a copy is played in its place with progress, confirmed, and taken away as an archive', async ({
  browser,
}) => {
  const page = await signIn(browser, '叶澜', '/desk/replicate');
  await choose(page, 'ningxia/wuzhong/credit-deferral');
  await prepare(page);
  await page.getByRole('button', { name: '演练场景' }).click();
  await expect(page.getByText(/全部 \d+ 个场景通过/)).toBeVisible({ timeout: 60_000 });
  await isAccessible(page);
  await page.getByRole('button', { name: '确认复制' }).click();
  await expect(page.getByText('已确认，新的举措可以取用')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载压缩包' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('credit-deferral-640500.tar.gz');
  expect(readFileSync(await download.path()).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
});

test('a definition is read in words, leaves as BPMN, and a new version is checked before anything else', async ({
  browser,
}) => {
  const page = await signIn(browser, '叶澜', '/desk/definitions');
  await page.goto('/desk/definitions');
  await isAccessible(page);
  await page.getByRole('link', { name: '食品生产许可（低风险食品告知承诺）' }).click();
  await expect(page.getByText('没有走不通的状态')).toBeVisible();
  await expect(page.locator('main')).toContainText('状态和动作');
  await isAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 BPMN 2.0' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('<bpmndi:BPMNDiagram');

  await page.getByRole('link', { name: '发布新版本' }).click();
  const box = page.getByLabel('定义（YAML）');
  const written = await box.inputValue();
  await box.fill(written.replace('{ role: reviewer, at: decider }', '{ role: wizard, at: decider }'));
  await page.getByRole('button', { name: '检查并比对' }).click();
  await expect(page.getByRole('alert').first()).toContainText(
    /matters\/food-production-by-commitment\.yaml:\d+:\d+/,
  );
  await box.fill(written.replace('rectification: { amount: 20', 'rectification: { amount: 15'));
  await page.getByRole('button', { name: '检查并比对' }).click();
  await expect(page.getByRole('table', { name: /变化/ })).toContainText('15 个工作日');
  await expect(page.getByRole('button', { name: '演练场景' })).toBeVisible();
  await isAccessible(page);
});

test('an inspector finds none of it', async ({ browser }) => {
  const page = await signIn(browser, '高远', '/desk');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: '典型经验复制' })).toHaveCount(0);
  await page.goto('/desk/definitions');
  await expect(page.getByRole('alert').first()).toBeVisible();
});
