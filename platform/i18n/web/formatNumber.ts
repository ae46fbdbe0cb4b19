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

const KILO = 1024;

/**
 * A file's size in the unit a person would use, `2.4 MB`. Counted in steps of 1024, as file managers and our own
 * limits count: a limit of 20 MB must not read 21.
 */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / Math.log2(KILO)), units.length - 1);
  return new Intl.NumberFormat(tag(language), {
    style: 'unit',
    unit: units[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / KILO ** power);
}

function tag(language: Language): string {
  return language === 'en' ? 'en-GB' : 'zh-CN';
}
