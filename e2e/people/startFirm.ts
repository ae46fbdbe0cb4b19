import { expect, type Page } from '@playwright/test';

/** What a founder fills in to begin a firm of one. */
export async function beginFirm(page: Page, name: string, founder: { name: string; mobile: string }) {
  await page.getByLabel('企业名称').fill(name);
  await page.getByLabel('详细地址').fill('滨江路8号');
  await page
    .getByLabel(/^住所所在区县/)
    .first()
    .selectOption({ label: '临江区' });
  await page.getByLabel('注册资本').fill('100000');
  await page.getByText('茶具销售', { exact: true }).first().click();
  const who = page.getByLabel('姓名', { exact: true });
  if ((await who.count()) === 0) await page.getByRole('button', { name: /添加/ }).first().click();
  await who.first().fill(founder.name);
  await page.getByLabel('手机', { exact: true }).first().fill(founder.mobile);
  await page
    .getByLabel(/^出资比例/)
    .first()
    .fill('100');
  await page.getByRole('button', { name: '保存并请股东签名' }).click();
  await expect(page.getByRole('button', { name: '我已阅读，签名' })).toBeVisible();
}
