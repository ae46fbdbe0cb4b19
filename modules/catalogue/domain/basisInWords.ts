import { citation } from '#platform/clock/pure/citation.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { Matter } from './matter.ts';

const NUMBER = /^[1-9]\d{0,2}$/;

/** The laws that a matter rests on, as lists and papers cite them. */
export function basisInWords(basis: readonly Matter['basis'][number][]): Text {
  const cited = basis.map(({ law, article }) =>
    NUMBER.test(article)
      ? citation(law, Number(article))
      : { zh: `《${law.zh}》${article}`, en: `${law.en}, ${article}` },
  );
  return { zh: cited.map(({ zh }) => zh).join('；'), en: cited.map(({ en }) => en).join('; ') };
}
