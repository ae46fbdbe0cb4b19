import { expect, type Page } from '@playwright/test';
import { axe } from '../people/axe.ts';
import { callApi } from '../people/callApi.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const MACHINERY = '91999900MADEM00464';

async function accessible(page: Page): Promise<void> {
  const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('anybody objects to a public notice on a phone, and the registry answers at its desk', async ({
  browser,
}) => {
  const registry = await signIn(browser, '方若溪', '/desk');
  const reason = '有人反映登记材料不实';
  const { caseId } = await callApi<{ caseId: string }>(registry, 'POST', '/proceedings/annulment', {
    uscc: MACHINERY,
    reason,
  });
  const resident = await signIn(browser, '赵一诺', '/public-notices', PHONE);
  await resident.getByRole('button', { name: '提出异议' }).click();
  await resident.getByLabel('异议内容和理由').fill('我是债权人，登记是真实的。');
  await accessible(resident);
  await resident.getByRole('button', { name: '提交异议' }).click();
  await expect(resident.getByText('已收到您的异议')).toBeVisible();

  await registry.goto(`/desk/cases/${caseId}`);
  await expect(registry.getByText('我是债权人，登记是真实的。')).toBeVisible();
  await registry.getByLabel('答复', { exact: true }).fill('经核实，登记材料属实。');
  await registry.getByRole('button', { name: '答复异议' }).click();
  await expect(registry.getByText(/答复：经核实/)).toBeVisible();
});

test('a clerk of a town opens the form for whoever is there, filled in with what is known', async ({
  browser,
}) => {
  const clerk = await signIn(browser, '陆婷婷', '/desk/counter/new', PHONE);
  await clerk.getByLabel('要办的事项').selectOption('food-production-ordinary');
  await clerk.getByLabel('统一社会信用代码').fill('91999900MADEM0011H');
  await clerk.getByLabel('到场人姓名').fill('林青');
  await clerk.getByLabel('到场人手机号').fill('12000000009');
  await clerk.getByLabel('刷身份证').check();
  await clerk.getByLabel(/到场人同意/).check();
  await clerk.getByRole('button', { name: '核对并填写' }).click();
  await expect(clerk.getByRole('alert')).toContainText('核对不上');
  await clerk.getByLabel('到场人手机号').fill('12000000001');
  await clerk.getByRole('button', { name: '核对并填写' }).click();
  await expect(clerk.getByText('云溪市青峰茶业有限公司').first()).toBeVisible();
  await accessible(clerk);
});

test('a table file with a wrong row writes nothing; two posts that must not be joined are refused', async ({
  browser,
}) => {
  const office = await signIn(browser, '叶澜', '/desk/registers/guide-industries@yunxi');
  await office.getByRole('button', { name: '从表格导入' }).click();
  const file = (rows: string[]) => ({
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['代码,名称（中文）,名称（英文）', ...rows].join('\n')),
  });
  const choose = office.locator('input[type=file]');
  await choose.setInputFiles(file(['bakery,开一家面包店,Open a bakery', 'no-name,,']));
  await expect(office.getByText('有1行不对（共2行）')).toBeVisible();
  await accessible(office);
  await choose.setInputFiles(file(['bakery,开一家面包店,Open a bakery']));
  await office.getByRole('button', { name: '写入名册' }).click();
  await expect(office.getByRole('link', { name: 'bakery' })).toBeVisible();

  const admin = await signIn(browser, '舒衡', '/desk/posts', PHONE);
  await admin.getByRole('button', { name: '授予岗位' }).click();
  await admin.getByLabel('姓名').fill('徐明远');
  await admin.getByLabel('手机号').fill('12000000022');
  const form = admin.locator('form');
  await form.getByLabel('机构').selectOption('yunxi-approval');
  await form.getByLabel('岗位', { exact: true }).selectOption('decider');
  await form.getByLabel('理由').fill('轮岗');
  await form.getByRole('button', { name: '授予岗位' }).click();
  await expect(admin.getByText(/审查和决定由不同的人负责。$/).last()).toBeVisible();
  await expect(admin.getByRole('alert')).toContainText('不能由一人兼任');
  await accessible(admin);
});
