import { expect, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.ts';
import { onePage } from '../people/applyAsTeaMaker.ts';
import { submitForSurvey } from '../people/applyForSurvey.ts';
import { axe } from '../people/axe.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

const { executablePath, env } = await findBrowser();
const camera = [
  '--use-fake-device-for-media-stream=fps=5',
  '--use-fake-ui-for-media-stream',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
];
test.use({
  launchOptions: {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', ...camera],
    env,
  },
});

async function accessible(page: Page): Promise<void> {
  const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('a visit to the virtual window, from the number to the submitted case', async ({ browser }) => {
  const firm = await signIn(browser, '石磊', '/space', { viewport: { width: 390, height: 844 } });
  await firm.goto('/space/windows');
  await accessible(firm);
  await firm.getByRole('button', { name: /^取号 ?建筑工程施工许可（远程踏勘）/ }).click();
  await expect(firm).toHaveURL(/\/space\/live\/windows\//);

  const clerk = await signIn(browser, '陈晓雯', '/desk/windows');
  await accessible(clerk);
  await clerk.getByRole('button', { name: /^接待/ }).click();
  await clerk.getByRole('button', { name: '打开摄像头并进入' }).click();
  await firm.getByRole('button', { name: '打开摄像头并进入' }).click();

  await firm.getByLabel('姓名').fill('石磊');
  await firm.getByLabel('证件号码').fill('110101199003070054');
  await firm.getByRole('button', { name: '提交核验' }).click();
  await expect(clerk.getByText('姓名与号码一致')).toBeVisible();
  await expect
    .poll(async () =>
      Number(await clerk.locator('[data-frames-decoded]').first().getAttribute('data-frames-decoded')),
    )
    .toBeGreaterThan(0);
  await clerk.getByRole('button', { name: '取一张照片并确认是本人' }).click();
  await expect(clerk.getByText('身份已确认')).toBeVisible();
  await accessible(firm);

  await firm.locator('input[type=file]').setInputFiles(await onePage('位置图.pdf'));
  await clerk.getByLabel('登记为').selectOption({ label: '仅供参考' });
  await clerk.getByRole('button', { name: /^登记 ?位置图/ }).click();
  await expect(firm.getByText('已登记：仅供参考')).toBeVisible();
  await accessible(clerk);
  await submitForSurvey(firm);
  await clerk.reload();
  await clerk.getByRole('button', { name: /^办结，关联/ }).click();
  await expect(clerk.getByText('已关联申请')).toBeVisible();
});

test('a resident takes a number in her own name, on a phone, in either language', async ({ browser }) => {
  const viewport = { width: 390, height: 844 };
  const resident = await signIn(browser, '赵一诺', '/space/windows', { viewport });
  await accessible(resident);
  await expect(resident.getByText('建筑工程施工许可（远程踏勘）')).toHaveCount(0);
  await resident.getByRole('button', { name: /^取号 ?灵活就业登记/ }).click();
  await expect(resident).toHaveURL(/\/space\/live\/windows\//);
  await accessible(resident);

  const english = await signIn(browser, 'Zhao Yinuo', '/space/windows', { viewport, locale: 'en' });
  await expect(english.getByRole('heading', { name: 'My visits' })).toBeVisible();
  await accessible(english);
  for (const page of [resident, english])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
