import type { MatterSummary, Theme } from '../../contract.ts';

export interface ThemeGroup {
  theme: Theme;
  matters: MatterSummary[];
}

/** Matters under their life themes, in the order of the themes; matters without one are in none (APV-25). */
export function byTheme(matters: readonly MatterSummary[], themes: readonly Theme[]): ThemeGroup[] {
  return themes.flatMap((theme) => {
    const some = matters.filter((matter) => matter.theme === theme.id);
    return some.length > 0 ? [{ theme, matters: some }] : [];
  });
}
