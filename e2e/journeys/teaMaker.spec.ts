import { expect } from '@playwright/test';
import { applyAsTeaMaker } from '../people/applyAsTeaMaker.ts';
import { signIn } from '../people/signIn.ts';
import { test } from '../people/test.ts';
import { words } from '../people/words.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

for (const [language, window] of [
  ['zh-CN', {}],
  ['en', PHONE],
] as const) {
  const say = words[language];

  test(`a tea maker holds the licence at once and a stranger's phone verifies it (${language}) [APV-01.r4] [APV-01.r5]`, async ({
    browser,
  }) => {
    const to = '/space/apply/food-production-by-commitment';
    const page = await signIn(browser, say.owner, to, { locale: language, ...window });
    await applyAsTeaMaker(page, say);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(say.granted);

    const number = await page
      .getByText(/^[0-9A-Z]{21}\.[0-9A-Z]{18}\.\d+\.001\.[0-9A-Z]$/)
      .first()
      .innerText();
    // Somebody else's phone: no account, no scripts.
    const stranger = await browser.newContext({ ...PHONE, locale: language, javaScriptEnabled: false });
    const phone = await stranger.newPage();
    await phone.goto(`/verify/${encodeURIComponent(number)}`);
    await expect(phone.locator('main')).toContainText(say.valid);
    await expect(phone.locator('main')).toContainText('云溪市青峰茶业有限公司');
    const pdf = page.waitForEvent('download');
    await page.getByRole('link', { name: /PDF/ }).first().click();
    expect((await pdf).suggestedFilename()).toMatch(/\.pdf$/);
    await stranger.close();
  });
}

test('the regulator has the check on its list the moment the licence is there [APV-05.r2]', async ({
  browser,
}) => {
  const page = await signIn(browser, '林青', '/space/apply/food-production-by-commitment');
  await applyAsTeaMaker(page, words['zh-CN']);
  const inspector = await signIn(browser, '高远', '/desk/post-checks');
  await expect(inspector.locator('main')).toContainText('云溪市青峰茶业有限公司');
});
