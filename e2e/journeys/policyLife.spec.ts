import { expect, type Page } from '@playwright/test';
import { expectClean } from '../people/expectClean.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

const FIRM = '云溪市青峰茶业有限公司';
const PHONE = { viewport: { width: 390, height: 844 } };
const POLICY = 'yunxi-small-lab';
const NAME = '小型研发起步奖';

const WORDS = {
  编号: POLICY,
  '名称（中文）': NAME,
  '名称（英文）': 'Award for a first laboratory',
  '一句话说明（中文）': '上年度研发费用50万元至54万元的企业，一次奖励3000元。',
  '一句话说明（英文）': 'Firms that spent 500,000 to 540,000 yuan on R&D last year get 3,000 yuan once.',
  '发文机关（中文）': '云溪市工业和信息化局',
  '发文机关（英文）': 'Yunxi Industry Bureau',
  '文件名（中文）': '云溪市小型研发起步奖实施细则',
  '文件名（英文）': 'Rules for the award for a first laboratory',
  '能得到什么（中文）': '一次奖励3000元',
  '能得到什么（英文）': '3,000 yuan once',
  施行地区的编号: 'yunxi',
  文号: '云工信发〔2026〕18号',
  起始日期: '2026-11-01',
  截止日期: '2027-12-31',
};

/** What the preview says of the rule as it stands, once it says so. */
async function counted(page: Page, before?: string): Promise<{ text: string; yes: number; unknown: number }> {
  const status = page.getByRole('status').filter({ hasText: /符合\d/ });
  if (before) await expect(status).not.toHaveText(before);
  const text = (await status.textContent())!;
  const [, yes, unknown] = /：符合([\d,]+)家，不能判断([\d,]+)家/.exec(text)!;
  return { text, yes: Number(yes!.replaceAll(',', '')), unknown: Number(unknown!.replaceAll(',', '')) };
}

/** One condition of the rule, with its article; every further one is added first. */
async function writeCondition(page: Page, n: number, rule: string, article: string): Promise<void> {
  if (n > 0) await page.getByRole('button', { name: '加一项条件' }).click();
  const row = page.getByRole('group', { name: `条件${n + 1}`, exact: true });
  await row.getByLabel(/^条件（规则）/).fill(rule);
  await row.getByLabel(/^条款号/).fill(article);
}

async function take(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: action }).first().click();
  const dialog = page.getByRole('dialog');
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: action }).click();
  await expect(page.getByText(`已办理：${action}`)).toBeVisible();
}

test('a policy from its first word to the account of a firm: written, counted, reviewed, published, awarded, paid, and public [POL-04.r1]', async ({
  browser,
}) => {
  const writer = await signIn(browser, '沈砚', '/desk/policies');
  await writer.getByRole('link', { name: '新增政策' }).click();
  for (const [label, words] of Object.entries(WORDS)) {
    await writer.getByLabel(new RegExp(`^${label}`)).fill(words);
  }
  await writer.getByLabel('怎样享受').selectOption({ label: '免申即享' });
  await writer.getByLabel('怎样征得企业同意').selectOption({ label: '企业确认后发放' });
  await writer.getByLabel(/^资金总额/).fill('100000');
  await writer.getByLabel(/^资金来源/).fill('云溪市2026年工业专项资金');
  await writer.getByLabel(/^名额（/).fill('50');
  await writer.getByLabel(/^名额的依据/).fill('第五条');
  await writer.getByRole('button', { name: '增加排序规则' }).click();
  await expect(writer.getByLabel(/^按什么排/)).toBeFocused();
  await writer.getByLabel(/^按什么排/).fill('上年度研发费用');

  await writeCondition(writer, 0, '登记状态 = "存续"', '第二条');
  await writer.getByLabel(/^金额公式/).fill('3000');
  await expect(writer.getByText(/所需资金至少/)).toBeVisible();
  const wide = await counted(writer);
  const costOf = async () => (await writer.getByText(/所需资金至少/).textContent())!;
  const wideCost = await costOf();
  await writeCondition(writer, 1, '上年度研发费用 >= 500000', '第三条');
  const narrower = await counted(writer, wide.text);
  expect(narrower.yes).toBeLessThan(wide.yes);
  await writeCondition(writer, 2, '上年度研发费用 <= 540000', '第三条');
  const narrow = await counted(writer, narrower.text);
  expect(narrow.yes).toBeGreaterThan(0);
  expect(narrow.yes).toBeLessThan(narrower.yes);
  expect(await costOf()).not.toBe(wideCost);
  expect((await costOf()).replaceAll(',', '')).toContain(String(narrow.yes * 3000));
  await writer.getByRole('button', { name: '检查', exact: true }).click();
  await expect(writer.getByText('检查过了，没有错误。')).toBeVisible();
  await expectClean(writer);
  await writer.getByRole('button', { name: '保存草稿' }).click();
  await expect(writer).toHaveURL(new RegExp(`/desk/policies/${POLICY}/1`));
  await writer.getByRole('button', { name: '送公平竞争审查' }).click();
  await expect(writer.getByText(/公平竞争审查中/).first()).toBeVisible();

  const competition = await signIn(browser, '白桥', `/desk/policies/${POLICY}/1`);
  await expect(competition.getByLabel(/^名额（/)).toHaveValue('50');
  const answers = competition.getByRole('radio', { name: '没有', exact: true });
  await expect(answers.first()).toBeVisible();
  for (const answer of await answers.all()) await answer.check();
  await competition.getByRole('button', { name: '审查通过', exact: true }).click();
  await expect(competition.getByText(/待公布/).first()).toBeVisible();

  const head = await signIn(browser, '陆衡', `/desk/policies/${POLICY}/1`);
  await head.getByRole('button', { name: '公布', exact: true }).click();
  await expect(head.getByText(/已公布/).first()).toBeVisible();

  const reviewer = await signIn(browser, '温宁', '/desk/awards');
  await reviewer.getByRole('button', { name: new RegExp(NAME) }).click();
  await reviewer.getByRole('button', { name: /^发起\d+家企业的兑现/ }).click();
  const row = reviewer.getByRole('row', { name: new RegExp(FIRM) });
  await expect(row).toContainText('已发起');
  const address = (await row.getByRole('link').getAttribute('href'))!;

  const firm = await signIn(browser, '林青', '/space/benefits', PHONE);
  const card = firm.locator('article', { hasText: NAME });
  await expect(card).toContainText('3,000');
  await card.getByRole('button', { name: /确认领取/ }).click();
  await expect(card).toContainText('审核中');

  await reviewer.goto(address);
  await take(reviewer, '审核通过');
  const approver = await signIn(browser, '顾长河', address);
  await take(approver, '批准兑现');
  await reviewer.goto('/desk/payments');
  await reviewer.getByRole('button', { name: /组成一批/ }).click();
  await expect(reviewer.getByText('须由同事放行')).toBeVisible();
  await approver.goto('/desk/payments');
  await approver.getByRole('button', { name: '放行，交银行付款' }).click();
  await expect(approver.getByRole('button', { name: '放行，交银行付款' })).toHaveCount(0);

  const anyone = await (await browser.newContext({ locale: 'zh-CN', ...PHONE })).newPage();
  const found = anyone.getByRole('row', { name: new RegExp(FIRM) }).filter({ hasText: NAME });
  await expect(async () => {
    await anyone.goto(`/benefits?policy=${POLICY}&q=${encodeURIComponent(FIRM)}`);
    await expect(found).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await expect(found).toContainText('3,000');
  await expectClean(anyone);
  await anyone.goto(`/policies/${POLICY}`);
  await expect(anyone.getByText('50家')).toBeVisible();
  await expect(anyone.getByText('上年度研发费用高的优先')).toBeVisible();
  await firm.reload();
  await expect(card).toContainText('已兑现');
  await expect(card).toContainText(/到账.*SHA-256/);
});
