import { expect, type Page } from '@playwright/test';
import { onePage } from '../people/applyAsTeaMaker.ts';
import { axe } from '../people/axe.ts';
import { callApi, uploadAs } from '../people/callApi.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

interface Draft {
  id: string;
  version: number;
  matterVersion: number;
  answers: Record<string, unknown>;
  body: { materials: { id: string; by: string }[] };
}

/** The firm applies on the ordinary way, by a program of its own. */
async function apply(firm: Page): Promise<string> {
  const draft = await callApi<Draft>(firm, 'POST', '/matters/food-production-ordinary/draft', {});
  const { name, buffer } = await onePage('平面图.pdf');
  const { id: file } = await uploadAs(firm, name, buffer);
  const uploaded = draft.body.materials.filter(({ by }) => by === 'upload');
  const saved = await callApi<{ version: number }>(firm, 'PUT', `/drafts/${draft.id}`, {
    expectedVersion: draft.version,
    matterVersion: draft.matterVersion,
    answers: {
      ...draft.answers,
      contactMobile: '13800138000',
      foodClass: '茶叶',
      products: '绿茶',
      staff: [{ name: '周小禾', duty: 'officer' }],
    },
    materials: Object.fromEntries(uploaded.map(({ id }) => [id, [file]])),
  });
  const body = { expectedVersion: saved.version };
  return (await callApi<{ id: string }>(firm, 'POST', `/drafts/${draft.id}/submission`, body)).id;
}

async function accessible(page: Page): Promise<void> {
  const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('a firm and a clerk write to each other, another agency is asked, and the acceptance is there in writing', async ({
  browser,
}) => {
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
  const firm = await signIn(browser, '林青', '/space/cases', phone);
  const caseId = await apply(firm);
  await firm.goto(`/space/cases/${caseId}`);
  await firm.getByLabel('写消息').fill('请问排水是否需要另外说明？');
  await firm.getByRole('button', { name: '发送' }).click();
  await expect(firm.locator('#messages')).toContainText('请问排水是否需要另外说明？');
  await accessible(firm);

  const clerk = await signIn(browser, '陈晓雯', '/desk');
  await clerk.goto(`/desk/cases/${caseId}`);
  await expect(clerk.locator('#messages')).toContainText('1条未读');
  await clerk.getByLabel('写消息').fill('已向生态环境局征求意见。');
  await clerk.getByRole('button', { name: '发送' }).click();
  await expect(firm.locator('#messages')).toContainText('已向生态环境局征求意见。');

  await clerk.getByRole('button', { name: '征求意见' }).click();
  const form = clerk.getByRole('dialog');
  // The drawer moves the focus once it is open: whoever types before that types elsewhere.
  await expect(form.getByRole('radio').first()).toBeFocused();
  await form.getByLabel('部门', { exact: true }).selectOption({ label: '云溪市生态环境局' });
  await form.getByLabel('要问的问题').fill('排水去向是否符合要求？');
  const soon = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  await form.getByLabel('请于何日前答复').fill(soon);
  await form.getByRole('checkbox').first().check();
  await accessible(clerk);
  await form.getByRole('button', { name: '征求意见' }).click();
  await expect(form).toBeHidden();
  await expect(clerk.locator('main')).toContainText('待答复');
  await firm.reload();
  await expect(firm.locator('main')).toContainText('已向云溪市生态环境局征求意见');

  const asked = await signIn(browser, '汤宁', '/desk');
  await asked
    .getByRole('link', { name: /^\d{8}-\d{6}$/ })
    .first()
    .click();
  await expect(asked).toHaveURL(/\/desk\/cases\//);
  await expect(asked.getByLabel('理由或者条件')).toBeVisible();
  await expect(asked.locator('main')).toContainText('排水去向是否符合要求？');
  await asked.getByText('附条件同意', { exact: true }).click();
  await asked.getByLabel('理由或者条件').fill('须接入市政污水管网。');
  await accessible(asked);
  await asked.getByRole('button', { name: '提交答复' }).click();
  await expect(asked.locator('main')).toContainText('已答复');

  await clerk.reload();
  await expect(clerk.locator('main')).toContainText('须接入市政污水管网。');
  await expect(firm.locator('main')).not.toContainText('须接入市政污水管网。');
  await callApi(clerk, 'POST', `/cases/${caseId}/actions`, { action: 'accept' });
  const paper = firm.getByRole('link', { name: /受理通知书/ });
  await expect(async () => {
    await firm.reload();
    await expect(paper).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const pdf = firm.waitForEvent('download');
  await paper.click();
  expect((await pdf).suggestedFilename()).toMatch(/受理通知书.*\.pdf$/);
  await firm.getByRole('link', { name: '核验真伪' }).first().click();
  await expect(firm.locator('main')).toContainText('确系本平台签发');
});

test('an officer notes an absence with a deputy, who sees it, and takes it back', async ({ browser }) => {
  const page = await signIn(browser, '秦岚', '/desk');
  await page.goto('/desk/absences');
  await page.getByRole('button', { name: '登记外出' }).click();
  const form = page.getByRole('dialog');
  await expect(form.getByLabel('从', { exact: true })).toBeFocused();
  await form.getByLabel('从', { exact: true }).fill('2030-05-06');
  await form.getByLabel('到', { exact: true }).fill('2030-05-08');
  await form.getByLabel('代办人').selectOption({ label: '高远' });
  await form.getByLabel('原因').fill('培训');
  await accessible(page);
  await form.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.locator('main')).toContainText('由高远代办（培训）');
  const deputy = await signIn(browser, '高远', '/desk');
  await deputy.goto('/desk/absences');
  await expect(deputy.locator('main')).toContainText('秦岚');
  await page.getByRole('button', { name: /取消或提前结束/ }).click();
  await expect(page.locator('main')).toContainText('没有登记的外出');
});

test('several cases are accepted at once, and it is undone before anything happened', async ({ browser }) => {
  const page = await signIn(browser, '陈晓雯', '/desk');
  await page.goto('/desk?state=intake');
  const boxes = page.getByRole('checkbox', { name: /^选择\d{8}/ });
  await expect(boxes.nth(1)).toBeVisible();
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('region', { name: '批量办理' }).getByRole('button', { name: '予以受理' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '予以受理' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('已撤销，未办理')).toHaveCount(2);
  await accessible(page);
  await page.getByRole('button', { name: '完成', exact: true }).click();
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Excel' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.xlsx$/);
});
