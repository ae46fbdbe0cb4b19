import type { Language } from '#platform/i18n/pure/text.ts';
import { groupDigits } from '../number/showNumber.ts';

/** Units in which people say large amounts, and how many fen each is. */
const UNITS: Record<Language, { name: string; fen: bigint; about: string; space: string }[]> = {
  'zh-CN': [
    { name: '亿元', fen: 10_000_000_000n, about: '约', space: '' },
    { name: '万元', fen: 1_000_000n, about: '约', space: '' },
  ],
  en: [
    { name: 'billion yuan', fen: 100_000_000_000n, about: 'about ', space: ' ' },
    { name: 'million yuan', fen: 100_000_000n, about: 'about ', space: ' ' },
  ],
};
const DECIMALS = 4;

/**
 * A large amount as people say it, so that a zero too many is noticed: 1280000 is 128万元. '' for small ones.
 * @param yuan decimal text that passed the check
 */
export function largeMoney(yuan: string, language: Language): string {
  const [whole = '0', part = ''] = yuan.replace('-', '').split('.');
  const fen = BigInt(whole + part.padEnd(2, '0'));
  const unit = UNITS[language].find((candidate) => fen >= candidate.fen);
  if (!unit) return '';
  const scaled = fen * 10n ** BigInt(DECIMALS);
  const digits = String(scaled / unit.fen).padStart(DECIMALS + 1, '0');
  const number = `${groupDigits(digits.slice(0, -DECIMALS))}.${digits.slice(-DECIMALS)}`.replace(
    /\.?0+$/,
    '',
  );
  const exact = scaled % unit.fen === 0n;
  return `${exact ? '' : unit.about}${yuan.startsWith('-') ? '-' : ''}${number}${unit.space}${unit.name}`;
}
