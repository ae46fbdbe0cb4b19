import { expect, type Page } from '@playwright/test';
import { applyAsTeaMaker } from '../people/applyAsTeaMaker.ts';
import { axe } from '../people/axe.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';
import { words } from '../people/words.ts';

async function accessible(page: Page): Promise<void> {
  const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('an open inbox shows what comes without being reloaded, and leads to the case', async ({ browser }) => {
  const inspector = await signIn(browser, '高远', '/desk/notices');
  const agent = await signIn(browser, '何敏', '/space/notices', {
    locale: 'en',
    viewport: { width: 390, height: 844 },
  });
  const owner = await signIn(browser, '林青', '/space/apply/food-production-by-commitment');
  await applyAsTeaMaker(owner, words['zh-CN']);

  const task = inspector.getByRole('article').first();
  await expect(task).toContainText('待办：待现场核查');
  await expect(inspector.getByRole('link', { name: /消息，\d+条未读/ })).toBeVisible();
  await accessible(inspector);
  await task.getByRole('button', { name: /^去办理/ }).click();
  await expect(inspector).toHaveURL(/\/desk\/cases\//);
  await expect(inspector.locator('main')).toContainText('云溪市青峰茶业有限公司');

  // The agent looks as the noodle shop's; the message is the tea maker's, and is opened as that.
  await expect(agent.getByRole('article').first()).toContainText('云溪市青峰茶业有限公司');
  await accessible(agent);
  await agent
    .getByRole('button', { name: /^Mark as read/ })
    .first()
    .click();
  await expect(agent.getByRole('button', { name: /^Mark as read/ })).not.toHaveCount(2);
  await agent
    .getByRole('button', { name: /^Go on: Granted/ })
    .first()
    .click();
  await expect(agent).toHaveURL(/\/space\/cases\//);
  await expect(agent.getByRole('heading', { level: 1 })).toBeVisible();
});

test('settings keep what was chosen, and the law’s notices in the inbox', async ({ browser }) => {
  const page = await signIn(browser, '马成', '/space/notices');
  await page.goto('/space/notices?settings=1');
  const drawer = page.getByRole('dialog');
  await expect(
    drawer
      .getByRole('group', { name: /决定和依法告知/ })
      .getByRole('checkbox')
      .first(),
  ).toBeDisabled();
  await accessible(page);
  await drawer.getByRole('switch', { name: '免打扰' }).click();
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer).toBeHidden();
  await page.reload();
  await expect(page.getByRole('dialog').getByRole('switch', { name: '免打扰' })).not.toBeChecked();
});

test('the page of what did not arrive is for administrators and leads', async ({ browser }) => {
  const admin = await signIn(browser, '舒衡', '/desk/deliveries');
  await expect(admin.getByRole('heading', { level: 1 })).toContainText('未送达');
  await accessible(admin);
  const clerk = await signIn(browser, '陈晓雯', '/desk');
  await expect(clerk.getByRole('link', { name: '未送达的推送' })).toHaveCount(0);
  await clerk.goto('/desk/deliveries');
  await expect(clerk.getByRole('alert')).toBeVisible();
});
