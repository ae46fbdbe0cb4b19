import { type Browser, expect, type Page } from '@playwright/test';
import { applyAsTeaMaker, onePage } from '../people/applyAsTeaMaker.ts';
import { signIn, type Tongue } from '../people/signIn.ts';
import { test } from '../people/test.ts';
import { words as journeyWords } from '../people/words.ts';

/** Longer than an answer counts as fresh. */
const A_WHILE = 30_000;
const APPLY = '/space/apply/food-production-by-commitment';
const words = {
  'zh-CN': {
    owner: '林青',
    products: '产品名称',
    address: '生产场所详细地址',
    saved: /已保存/,
    choose: '选择保留哪一份',
    mine: '这里填写的',
    theirs: '另一处保存的',
    keep: '按所选保存',
    signInAgain: '去登录',
    signIn: '登录',
    recovered: '上次没来得及保存的内容已经恢复',
    uploaded: '已上传',
    notThatKind: /扩展名是PDF，内容却不是PDF文件/,
    tooLarge: /太大了，单个文件不能超过20MB/,
    again: /将自动重传/,
    retry: '重新上传',
  },
  en: {
    owner: 'Lin Qing',
    products: 'Products',
    address: 'Address of the premises',
    saved: /Saved/,
    choose: 'Choose which to keep',
    mine: 'Filled in here',
    theirs: 'Saved elsewhere',
    keep: 'Save as chosen',
    signInAgain: 'Sign in',
    signIn: 'Sign in',
    recovered: 'has been restored',
    uploaded: 'Uploaded',
    notThatKind: /ends in PDF, but what is in it is no PDF file/,
    tooLarge: /too large: one file may have 20 MB/,
    again: /sent again by itself/,
    retry: 'Upload again',
  },
} as const;

/** The tea maker at one step of the application. */
async function openStep(browser: Browser, language: Tongue, step: string): Promise<Page> {
  const page = await signIn(browser, words[language].owner, `${APPLY}?step=${step}`, { locale: language });
  await page.clock.install();
  await page.goto(`${APPLY}?step=${step}`);
  return page;
}

for (const language of ['zh-CN', 'en'] as const) {
  const say = words[language];

  test(`one draft in two tabs: both are shown, either can be kept, field by field (${language})`, async ({
    browser,
  }) => {
    const first = await openStep(browser, language, 'form');
    const second = await first.context().newPage();
    await second.goto(`${APPLY}?step=form`);
    await expect(second.getByLabel(say.products)).toBeVisible();
    const typed = `${language} ${Date.now()}`;
    await first.getByLabel(say.products).fill(`绿茶 ${typed}`);
    await first.getByLabel(say.address).fill(`青峰村1号 ${typed}`);
    await expect(first.getByText(say.saved)).toBeVisible();

    await second.getByLabel(say.products).fill(`红茶 ${typed}`);
    await second.getByLabel(say.address).fill(`青峰村2号 ${typed}`);
    const question = second.getByRole('dialog', { name: say.choose });
    await expect(question).toBeVisible();
    const side = (field: string, whose: string) =>
      question.getByRole('group', { name: field }).getByRole('radio', { name: whose });
    await expect(question.getByText(`绿茶 ${typed}`)).toBeVisible();
    await expect(question.getByText(`红茶 ${typed}`)).toBeVisible();
    await side(say.products, say.theirs).check();
    await side(say.address, say.mine).check();
    await question.getByRole('button', { name: say.keep }).click();
    await expect(question).toBeHidden();
    await expect(second.getByText(say.saved)).toBeVisible();

    await first.reload();
    await expect(first.getByLabel(say.products)).toHaveValue(`绿茶 ${typed}`);
    await expect(first.getByLabel(say.address)).toHaveValue(`青峰村2号 ${typed}`);
    await first.context().close();
  });

  // What follows says the same in both languages, and takes long.
  if (language === 'en') continue;

  test(`the session ends in the middle of a form: signed in again, everything typed is there (${language})`, async ({
    browser,
  }) => {
    const page = await openStep(browser, language, 'form');
    const products = page.getByLabel(say.products);
    await expect(products).toBeVisible();
    await page.waitForLoadState('networkidle');
    // Saving finds nobody signed in: the page asks over what was typed, and goes on by itself.
    await page.context().clearCookies();
    const typed = `白茶 ${Date.now()}`;
    await products.fill(typed);
    const question = page.getByRole('dialog');
    await expect(question).toBeVisible();
    const opened = page.waitForEvent('popup');
    await question.getByRole('link', { name: say.signInAgain }).click();
    const beside = await opened;
    await beside
      .getByRole('button', { name: new RegExp(say.owner) })
      .first()
      .click();
    await expect(question).toBeHidden();
    await expect(page.getByText(say.saved)).toBeVisible();
    await expect(products).toHaveValue(typed);

    // So does coming back to the page after a while, with nothing to save: the page stays under the question.
    await page.context().clearCookies();
    await page.clock.fastForward(A_WHILE);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await expect(question).toBeVisible();
    await expect(products).toHaveValue(typed);
    const openedAgain = page.waitForEvent('popup');
    await question.getByRole('link', { name: say.signInAgain }).click();
    await (await openedAgain)
      .getByRole('button', { name: new RegExp(say.owner) })
      .first()
      .click();
    await expect(question).toBeHidden();

    // What was typed since the last save outlives the page itself.
    await page.context().clearCookies();
    await products.fill(`${typed} 黄茶`);
    await page.reload();
    await page.getByRole('main').getByRole('link', { name: say.signIn }).click();
    await page
      .getByRole('button', { name: new RegExp(say.owner) })
      .first()
      .click();
    await expect(page).toHaveURL(/step=form/);
    await expect(page.getByLabel(say.products)).toHaveValue(`${typed} 黄茶`);
    await expect(page.getByText(say.saved)).toBeVisible();
    await page.context().close();
  });

  test(`files that cannot be taken say why, one that is cut off or meets an ended session arrives all the same (${language})`, async ({
    browser,
  }) => {
    const page = await openStep(browser, language, 'materials');
    const input = page.locator('input[type=file]').first();
    const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
    await input.setInputFiles([
      { name: 'renamed.pdf', mimeType: 'application/pdf', buffer: Buffer.from(`MZ${'x'.repeat(3000)}`) },
      { name: 'huge.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(21 * 1024 * 1024, 'x') },
    ]);
    await expect(row('renamed.pdf').getByRole('alert')).toHaveText(say.notThatKind);
    await expect(row('huge.pdf').getByRole('alert')).toHaveText(say.tooLarge);
    await expect(row('huge.pdf').getByRole('button', { name: say.retry })).toHaveCount(0);

    let cut = 0;
    await page.route('**/api/files', (route) => {
      cut += 1;
      return cut === 1 ? route.abort('connectionreset') : route.continue();
    });
    const name = `cut-${Date.now()}.pdf`;
    await input.setInputFiles(await onePage(name));
    await expect(row(name)).toContainText(say.again);
    await expect(row(name)).toContainText(say.uploaded);
    expect(cut).toBe(2);

    await page.context().clearCookies();
    const late = `late-${Date.now()}.pdf`;
    await input.setInputFiles(await onePage(late));
    const opened = page.waitForEvent('popup');
    await page.getByRole('dialog').getByRole('link', { name: say.signInAgain }).click();
    await (await opened)
      .getByRole('button', { name: new RegExp(say.owner) })
      .first()
      .click();
    await expect(row(late)).toContainText(say.uploaded);
    await expect(page.getByText(say.saved)).toBeVisible();
    await page.reload();
    for (const kept of [name, late]) await expect(row(kept)).toContainText(say.uploaded);
    await page.context().close();
  });
}

test('the submit button pressed twice sends one application', async ({ browser }) => {
  const page = await signIn(browser, '林青', APPLY);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/submitApplication')) sent.push(request.url());
  });
  await applyAsTeaMaker(page, journeyWords['zh-CN'], 'dblclick');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('准予许可');
  expect(sent).toHaveLength(1);
  await page.context().close();
});

test('two officers act on one case at once: the second reads what happened and keeps what was written', async ({
  browser,
}) => {
  const slow = await signIn(browser, '陈晓雯', '/desk?state=intake');
  const address = await slow
    .getByRole('link', { name: /^\d{8}-\d{6}$/ })
    .last()
    .getAttribute('href');
  await slow.goto(address!);
  await slow
    .getByRole('button', { name: /不予受理/ })
    .first()
    .click();
  const reason = slow.getByLabel('理由', { exact: true });
  await reason.fill('场所不在本市，应向所在地申请。');

  const quick = await signIn(browser, '陈晓雯', address!);
  await quick
    .getByRole('button', { name: /予以受理/ })
    .first()
    .click();
  await quick
    .getByRole('dialog')
    .getByRole('button', { name: /予以受理/ })
    .click();
  await expect(quick.getByRole('dialog')).toBeHidden();

  const drawer = slow.getByRole('dialog').filter({ has: reason });
  const told = drawer.getByRole('alert');
  await expect(told).toContainText('陈晓雯：予以受理，现为“分办”');
  await expect(told).toContainText('您填写的内容还在');
  // It can no longer be sent, and is there to be copied.
  await expect(drawer.getByRole('button', { name: /不予受理/ })).toBeDisabled();
  await expect(reason).toHaveValue('场所不在本市，应向所在地申请。');
  for (const page of [slow, quick]) await page.context().close();
});
