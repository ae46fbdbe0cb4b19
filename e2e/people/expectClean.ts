import { expect, type Page } from '@playwright/test';
import { axe } from './axe.ts';

/** The page has no fault that axe knows, and is no wider than its window. */
export async function expectClean(page: Page): Promise<void> {
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
}
