import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Looks for what keeps people out, once the page shows its title. Our pages have no frames; without them it needs no
 * window of its own for each look.
 */
export function axe(page: Page): AxeBuilder {
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const analyze = builder.analyze.bind(builder);
  builder.analyze = async () => {
    await page.locator('h1').first().waitFor();
    return analyze();
  };
  return builder;
}
