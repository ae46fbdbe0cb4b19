import { expect } from '@playwright/test';
import { onePage } from '../people/applyAsTeaMaker.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';
import { words } from '../people/words.ts';

const say = words['zh-CN'];
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

test('a café gets one permit from one form, and its code shows each part [APV-14.r3] [APV-14.r5]', async ({
  browser,
}) => {
  // Before signing in: what applies to whoever answers so.
  const visitor = await (await browser.newContext({ locale: 'zh-CN', ...PHONE })).newPage();
  await visitor.goto('/bundles/cafe');
  for (const [question, answer] of [
    ['招牌', '是'],
    ['公众聚集场所', '否'],
    ['排水管网', '否'],
    ['摆座位', '否'],
    ['卖烟', '否'],
  ] as const) {
    await visitor
      .getByRole('group', { name: new RegExp(question) })
      .getByText(answer, { exact: true })
      .click();
  }
  await expect(visitor.getByRole('heading', { name: '您需要办的' })).toBeVisible();
  const href = await visitor.getByRole('link', { name: '一次申请' }).getAttribute('href');
  expect(href).toContain('askHangsSign=true');
  await visitor.context().close();

  const page = await signIn(browser, '马成', href!);
  const next = page.getByRole('button', { name: say.next, exact: true });
  await next.click();
  await page.getByLabel('联系手机').fill('12000000005');
  await page.getByLabel('经营面积（平方米）').fill('60');
  await page.getByText('租赁', { exact: true }).click();
  await page.getByLabel('门店招牌名称').fill('溪畔咖啡');
  await page.getByLabel('从业人数').fill('4');
  await page.getByText('餐饮服务', { exact: true }).click();
  await page.getByLabel('经营项目').fill('自制饮品制售');
  await page.getByLabel('食品安全管理人员').fill('马成');
  await page.getByLabel('招牌尺寸').fill('3×1');
  await page
    .getByRole('group', { name: /招牌发光/ })
    .getByText('是', { exact: true })
    .click();
  await next.click();
  await expect(page).toHaveURL(/step=materials/);
  const uploads = page.locator('input[type=file]');
  const all = await uploads.count();
  // Five papers for two permits: the proof of tenure is asked once.
  expect(all).toBe(5);
  for (let n = 0; n < all; n++) await uploads.nth(n).setInputFiles(await onePage(`paper-${n}.pdf`));
  await expect(page.getByText(say.uploaded)).toHaveCount(all);
  await next.click();
  await page.getByRole('button', { name: say.submit, exact: true }).click();
  await expect(page).toHaveURL(/\/space\/cases\//);
  await expect(page.getByRole('heading', { name: '咖啡店行业综合许可证' })).toBeVisible();

  const verify = await page.getByRole('link', { name: '查看扫码结果' }).getAttribute('href');
  const stranger = await (
    await browser.newContext({ locale: 'zh-CN', ...PHONE, javaScriptEnabled: false })
  ).newPage();
  await stranger.goto(verify!);
  await expect(stranger.locator('main')).toContainText('食品经营许可证');
  await expect(stranger.locator('main')).toContainText('户外招牌设置许可证');
  await stranger.context().close();
});
