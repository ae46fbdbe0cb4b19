import { expect, type Page } from '@playwright/test';
import { axe } from '../people/axe.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

async function choose(page: Page, question: string, answer: string) {
  await page
    .getByRole('group', { name: new RegExp(question) })
    .getByText(answer, { exact: true })
    .click();
}

test('an industry’s guide shows exactly what applies, and is taken along by its address [APV-18.r2]', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ locale: 'zh-CN', ...PHONE })).newPage();
  await page.goto('/guides');
  await page.getByRole('link', { name: '开一家饭馆' }).click();
  for (const phase of ['筹建准备', '设立登记', '办理许可', '合规经营'])
    await expect(page.getByRole('heading', { name: new RegExp(phase) })).toBeVisible();
  const sign = page.getByRole('link', { name: '门头招牌怎么挂' });
  await expect(sign).toBeVisible();
  await choose(page, '招牌', '否');
  await expect(sign).toBeHidden();
  await choose(page, '商场', '是');
  await expect(page.getByText('消防安全检查').first()).toBeVisible();
  expect((await axe(page).analyze()).violations).toEqual([]);
  const again = await page.context().newPage();
  await again.goto(page.url());
  await expect(again.getByRole('link', { name: '开业前的消防检查' })).toBeVisible();
  await expect(again.getByRole('link', { name: '门头招牌怎么挂' })).toBeHidden();
});

test('a plain guide has pictures, and papers that follow the answers [LOC-04.r2] [APV-20.r1]', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ locale: 'zh-CN', ...PHONE })).newPage();
  await page.goto('/how-to/food-business-licence');
  await expect(page.locator('svg.guides-picture').first()).toBeVisible();
  const papers = page.getByRole('list').filter({ hasText: '经营场所布局图' });
  await choose(page, '外卖', '不做');
  await expect(papers).not.toContainText('外卖配送管理制度');
  await choose(page, '外卖', '做');
  await expect(papers).toContainText('外卖配送管理制度');
  await expect(page.getByRole('link', { name: '现在就办' })).toBeVisible();
  await choose(page, '本市辖区', '否');
  await expect(page.getByText('按您的回答，现在还办不了。')).toBeVisible();
  await expect(page.getByRole('link', { name: '现在就办' })).toBeHidden();
  expect((await axe(page).analyze()).violations).toEqual([]);
});

test('what the robot does not know a person answers in the same thread [APV-21.r1]', async ({ browser }) => {
  const page = await (await browser.newContext({ locale: 'zh-CN', ...PHONE })).newPage();
  await page.goto('/ask');
  const box = page.getByRole('main').getByRole('searchbox');
  await box.fill('食品生产许可证丢了');
  await box.press('Enter');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('丢了');
  await box.fill('今天天气怎么样');
  await box.press('Enter');
  await expect(page.getByText('这个问题我答不上来')).toBeVisible();
  await page.getByRole('button', { name: '转人工' }).click();
  await expect(page.getByText('已转给工作人员')).toBeVisible();
  const desk = await signIn(browser, '陈晓雯', '/desk/conversations');
  await desk.getByRole('button', { name: '今天天气怎么样' }).click();
  await desk.getByLabel('回复内容').fill('这里只办政务，天气请看气象台。');
  await desk.getByRole('button', { name: '回复', exact: true }).click();
  await expect(page.getByText('天气请看气象台')).toBeVisible({ timeout: 12_000 });
  expect((await axe(page).analyze()).violations).toEqual([]);
});
