import type { Language } from '#platform/i18n/pure/text.ts';

/** A number with its thousands set apart. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(tag(language), { maximumFractionDigits: digits }).format(value);
}

/** A share of one as a percentage, `0.953` as `95.3%`. */
export function formatShare(share: number, language: Language, digits = 1): string {
  return new Intl.NumberFormat(tag(language), { style: 'percent', maximumFractionDigits: digits }).format(
    share,
  );
}

/** A file's size in the unit a person would use, `2.4 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return new Intl.NumberFormat(tag(language), {
    style: 'unit',
    unit: units[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}

function tag(language: Language): string {
  return language === 'en' ? 'en-GB' : 'zh-CN';
}
