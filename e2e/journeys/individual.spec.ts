import { expect, type Page } from '@playwright/test';
import { onePage } from '../people/applyAsTeaMaker.ts';
import { axe } from '../people/axe.ts';
import { callApi, uploadAs } from '../people/callApi.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
/** One matter for each field of life that the source names. */
const THEMES = {
  就业: 'employment-registration',
  就学: 'school-enrolment',
  就医: 'medical-elsewhere',
  社保: 'flexible-insurance',
  出生: 'newborn-registration',
  养老: 'resident-pension',
};

/** What she had typed before, on any device, in the other five fields of life. */
const TYPED: Record<string, Record<string, string>> = {
  'employment-registration': { occupation: 'stall', since: '2026-03-01' },
  'school-enrolment': {
    childName: '赵小满',
    childBorn: '2019-03-01',
    home: 'household',
    address: '茶山路1号',
  },
  'medical-elsewhere': { reason: 'referred', province: '北京', from: '2026-12-01' },
  'flexible-insurance': { born: '1996-02-29', insuredElsewhere: 'no', base: 'low', fromMonth: '2026-12-01' },
  'newborn-registration': { childName: '赵小雪', childBorn: '2026-11-01', sex: 'girl', follows: 'mother' },
};
/** Decided by officers; all others at once. */
const BY_OFFICERS = 'school-enrolment';

interface Draft {
  id: string;
  version: number;
  matterVersion: number;
  answers: Record<string, unknown>;
  body: { materials: { id: string; by: string }[] };
}

/** Nothing is wider than the screen, and axe finds nothing. */
async function fits(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  expect((await axe(page).analyze()).violations).toEqual([]);
}

test('a resident without a firm claims her pension on the phone and holds the result [APV-25.r1]', async ({
  browser,
}) => {
  const page = await signIn(browser, '赵一诺', '/space', PHONE);
  await page.goto('/');
  for (const [theme, matter] of Object.entries(THEMES)) {
    const group = page.locator('.themes > div', { has: page.getByRole('heading', { name: theme }) });
    await expect(group.locator(`a[href="/matters/${matter}"]`)).toBeVisible();
  }
  await page.locator('.themes a[href="/matters/resident-pension"]').click();
  await page.getByRole('link', { name: '立即办理' }).first().click();
  const next = page.getByRole('button', { name: '下一步', exact: true });
  const switchTo = page.getByRole('button', { name: '以本人身份办理（赵一诺）' });
  await expect(next.or(switchTo)).toBeVisible();
  if (await switchTo.isVisible()) await switchTo.click();
  await next.click();
  await expect(page.getByLabel('姓名')).toHaveText('赵一诺');
  await page.getByLabel('居住地所在区县').selectOption({ label: '茶山区' });
  await page.getByLabel('出生日期').fill('1960-05-06');
  await page.getByLabel('累计缴费年数').fill('20');
  await page.getByText('没有', { exact: true }).click();
  await fits(page);
  await next.click();
  await next.click();
  await page.getByRole('button', { name: '提交申请', exact: true }).click();
  await expect(page).toHaveURL(/\/result/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('准予办理');
  await expect(page.locator('main')).toContainText('养老金待遇核定通知');
  await fits(page);

  await page.goto('/space/cases?which=closed');
  await expect(page.locator('main')).toContainText('城乡居民养老保险待遇申领');
  await page.goto('/space/licences');
  const number = await page.locator('.licence__number').first().innerText();
  await fits(page);
  // A stranger who scans the code learns that it stands, and not whose it is.
  await page.goto(`/verify/${encodeURIComponent(number.trim())}`);
  await expect(page.locator('main')).toContainText('赵**');
  await expect(page.locator('main')).not.toContainText('20年');
});

test('in each other field of life she goes on with what she began, submits it on the phone and sees what came of it [APV-25.r1]', async ({
  browser,
}) => {
  const page = await signIn(browser, '赵一诺', '/space', PHONE);
  await callApi(page, 'POST', '/me/capacity', { kind: 'person' });
  const before = await held(page);
  await Promise.all(Object.entries(TYPED).map(([matter, typed]) => begin(page, matter, typed)));
  await page.reload();
  for (const [matter] of Object.entries(TYPED)) {
    // From what waits for her, as the page lists it.
    await page.locator(`main a[href="/space/apply/${matter}"]`).first().click();
    const next = page.getByRole('button', { name: '下一步', exact: true });
    const submit = page.getByRole('button', { name: '提交申请', exact: true });
    for (const step of ['form', 'materials', 'review']) {
      await next.click();
      await expect(page).toHaveURL(new RegExp(`step=${step}`));
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await submit.click();
    await expect(page).toHaveURL(/\/result/);
    await expect(page.locator('main')).toContainText(matter === BY_OFFICERS ? '申请已提交' : '准予办理');
    await page.getByRole('link', { name: '回到要办的事' }).click();
  }
  await expect(page.locator('main')).toContainText('小学一年级新生报名');
  await fits(page);
  // All but what officers decide.
  expect(await held(page)).toBe(before + Object.keys(TYPED).length - 1);
});

/** How many results she holds. */
async function held(page: Page): Promise<number> {
  const { licences } = await callApi<{ licences: unknown[] }>(page, 'GET', '/licences');
  return licences.length;
}

/** A draft with everything typed and uploaded. */
async function begin(page: Page, matter: string, typed: Record<string, string>): Promise<void> {
  const draft = await callApi<Draft>(page, 'POST', `/matters/${matter}/draft`, {});
  const materials: Record<string, string[]> = {};
  for (const { id, by } of draft.body.materials) {
    if (by !== 'upload' || id === 'residence-permit') continue;
    const { name, buffer } = await onePage(`${id}.pdf`);
    materials[id] = [(await uploadAs(page, name, buffer)).id];
  }
  await callApi(page, 'PUT', `/drafts/${draft.id}`, {
    expectedVersion: draft.version,
    matterVersion: draft.matterVersion,
    answers: { ...draft.answers, residence: 'yunxi-chashan', ...typed },
    materials,
  });
}
