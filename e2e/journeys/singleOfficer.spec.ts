import { expect } from '@playwright/test';
import { applyForSign } from '../people/applyForSign.ts';
import { axe } from '../people/axe.ts';
import { callApi } from '../people/callApi.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';

test('a decision is refused after the term ended; with a new term one officer accepts, decides and answers for it', async ({
  browser,
}) => {
  const firm = await signIn(browser, '马成', '/space');
  const caseId = await applyForSign(firm);

  const officer = await signIn(browser, '徐明远', `/desk/cases/${caseId}`);
  await expect(officer.getByText('已到期')).toBeVisible();
  await expect(officer.getByRole('button', { name: /予以受理/ })).toHaveCount(0);
  const refused = callApi(officer, 'POST', `/cases/${caseId}/actions`, { action: 'accept' });
  await expect(refused).rejects.toThrow(/authorisation\.ended/);

  const head = await signIn(browser, '韩国栋', '/desk/authorisations');
  await head.getByLabel('授权给').selectOption({ label: '徐明远' });
  await head.getByLabel(/门店招牌设置审批/).check();
  await head.getByLabel('行政执法证号').fill('云执法-0417');
  await head.getByLabel('执法资格有效期至').fill('2031-12-31');
  await head.getByLabel('从事行政审批工作起始日').fill('2021-03-01');
  await head.getByRole('button', { name: '授权', exact: true }).click();
  await expect(head.getByText(/已授权，有效期至/)).toBeVisible();
  const { violations } = await axe(head).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  await officer.reload();
  await officer
    .getByRole('button', { name: /予以受理/ })
    .first()
    .click();
  await officer
    .getByRole('dialog')
    .getByRole('button', { name: /予以受理/ })
    .click();
  const state = async () => (await callApi<{ state: string }>(officer, 'GET', `/cases/${caseId}`)).state;
  await expect.poll(state).toBe('decide');
  await callApi(officer, 'POST', `/cases/${caseId}/actions`, { action: 'grant' });

  await firm.goto(`/space/cases/${caseId}`);
  await expect(firm.getByText(/独立审办人 徐明远/)).toBeVisible();
  await expect(firm.getByText(/终身负责/)).toBeVisible();
  await firm.goto('/single-officers');
  await expect(firm.getByRole('table')).toContainText('徐明远');
});
