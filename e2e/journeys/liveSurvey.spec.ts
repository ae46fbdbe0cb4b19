import { expect, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.ts';
import { onePage } from '../people/applyAsTeaMaker.ts';
import { applyForSurvey } from '../people/applyForSurvey.ts';
import { axe } from '../people/axe.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

const { executablePath, env } = await findBrowser();
// A camera of the browser's own; addresses in the clear, because no name service of this machine knows the others.
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

/** Pictures of the other side that this page has decoded, as its connection counts them. */
async function seesTheOther(page: Page): Promise<void> {
  const tile = page.locator('[data-frames-decoded]').first();
  await expect
    .poll(async () => Number(await tile.getAttribute('data-frames-decoded')), { timeout: 20_000 })
    .toBeGreaterThan(0);
  await expect(tile).toContainText('已接通');
}

test('a remote survey on two screens', async ({ browser }) => {
  const firm = await signIn(browser, '石磊', '/space', { viewport: { width: 390, height: 844 } });
  const clerk = await signIn(browser, '陈晓雯', '/desk');
  const approval = await applyForSurvey(firm, clerk);
  const officer = await signIn(browser, '徐明远', '/desk');

  await officer.goto(`/desk/cases/${approval}`);
  await officer.getByLabel('时间', { exact: true }).fill('2030-01-08T10:00');
  await officer.getByRole('button', { name: '安排', exact: true }).click();
  await officer.getByRole('link', { name: '进入勘验' }).click();
  await officer.getByRole('button', { name: '开始勘验' }).click();
  await officer.getByRole('button', { name: '打开摄像头并进入' }).click();

  await firm.goto(`/space/cases/${approval}`);
  await firm.getByRole('link', { name: '进入视频勘验' }).click();
  await firm.getByRole('button', { name: '打开摄像头并进入' }).click();
  await Promise.all([seesTheOther(firm), seesTheOther(officer)]);
  await accessible(firm);

  await officer.getByRole('button', { name: '开始录像' }).click();
  await expect(firm.getByText('正在录像', { exact: true })).toBeVisible();
  await firm.getByLabel('输入文字').fill('这是围挡');
  await firm.getByRole('button', { name: '发送' }).click();
  await expect(officer.getByText('这是围挡')).toBeVisible();
  await firm.locator('input[type=file]').setInputFiles(await onePage('平面图.pdf'));
  await expect(officer.getByRole('link', { name: '下载平面图.pdf' })).toBeVisible();

  for (const group of await officer.locator('fieldset.survey-item').all()) {
    await group.getByLabel('符合', { exact: true }).check();
    await group.getByRole('button', { name: /^记录/ }).click();
    await expect(group.locator('.survey-item__found')).toContainText('符合');
  }
  await accessible(officer);
  await officer.getByRole('button', { name: '结束录像并归档' }).click();
  await expect(officer.getByText(/SHA-256 [0-9a-f]{64}/)).toBeVisible();
  await officer.getByRole('button', { name: '结束现场部分' }).click();
  await expect(firm.getByText('视频会话已经结束', { exact: false })).toBeVisible();
  await officer.getByRole('button', { name: '完成勘验' }).click();
  await expect(officer.getByText('各项符合')).toBeVisible();

  await officer.getByRole('link', { name: '回放并核对' }).click();
  await expect(officer.getByText('哈希一致', { exact: false })).toBeVisible();
  await expect
    .poll(() => officer.locator('video').evaluate((video: HTMLVideoElement) => video.videoWidth))
    .toBeGreaterThan(0);
  await accessible(officer);
  // Beside the materials of whoever approves.
  await officer.goto(`/desk/cases/${approval}`);
  await expect(officer.getByText('各项符合')).toBeVisible();
});
