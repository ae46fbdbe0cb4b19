import { expect } from '@playwright/test';
import { axe } from '../people/axe.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

test('a window clerk takes a case from the queue and accepts it', async ({ browser }) => {
  const page = await signIn(browser, '陈晓雯', '/desk?state=intake');
  await expect(page.getByRole('table')).toBeVisible();
  const first = page.getByRole('link', { name: /^\d{8}-\d{6}$/ }).first();
  const number = await first.innerText();
  await first.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page
    .getByRole('button', { name: /予以受理/ })
    .first()
    .click();
  await expect(page.locator('main')).toContainText('分办');
  await expect(page.locator('main')).toContainText(number);
});

test('officers of another district and another city see none of it', async ({ browser }) => {
  for (const stranger of ['江波', '岑雨']) {
    const page = await signIn(browser, stranger, '/desk');
    await page.goto('/desk?scope=all');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main')).not.toContainText('茶山区');
    await expect(page.locator('main')).not.toContainText('云溪市青峰茶业有限公司');
  }
});

for (const [person, path] of [
  ['陈晓雯', '/desk'],
  ['高远', '/desk/post-checks'],
  ['丁正', '/cockpit'],
  ['林青', '/space'],
  ['林青', '/space/licences'],
] as const) {
  test(`${path} is accessible for ${person}`, async ({ browser }) => {
    const page = await signIn(browser, person, path);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
