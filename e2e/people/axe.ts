import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Looks for what keeps people out. Our pages have no frames; without them it needs no window of its own for each look. */
export function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}
