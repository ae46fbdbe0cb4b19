import type { Matter } from '#modules/catalogue/contract.ts';
import { citation } from '#platform/clock/pure/citation.ts';
import type { Text } from '#platform/i18n/pure/text.ts';

const NUMBER = /^[1-9]\d{0,2}$/;

/** The laws that set a permit, as the list cites them. */
export function basisInWords(basis: Matter['basis']): Text {
  const cited = basis.map(({ law, article }) =>
    NUMBER.test(article)
      ? citation(law, Number(article))
      : { zh: `《${law.zh}》${article}`, en: `${law.en}, ${article}` },
  );
  return { zh: cited.map(({ zh }) => zh).join('；'), en: cited.map(({ en }) => en).join('; ') };
}
