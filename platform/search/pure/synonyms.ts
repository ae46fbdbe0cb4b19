import { z } from 'zod';
import { normalise } from './normalise.ts';

/** How people say it, and the words that official texts use for it. */
export const Synonym = z.strictObject({
  /** Any of these. A space stands for a few characters between: "开 公司" hears 开一家公司. */
  say: z.array(z.string().min(1)).min(1),
  mean: z.string().min(1),
});
export type Synonym = z.infer<typeof Synonym>;

export interface HeardSynonym {
  pattern: RegExp;
  mean: string;
}

/** Characters that may stand where a pattern has a space. */
const GAP_HAN = '.{0,5}';
const GAP_LATIN = String.raw`\b.{0,20}?\b`;

export function compileSynonyms(synonyms: Synonym[]): HeardSynonym[] {
  return synonyms.map(({ say, mean }) => ({
    pattern: new RegExp(say.map(patternOf).join('|'), 'u'),
    mean,
  }));
}

/** The official words for everything that the query says in plain ones. */
export function hearSynonyms(query: string, synonyms: HeardSynonym[]): string[] {
  const plain = normalise(query);
  return synonyms.filter(({ pattern }) => pattern.test(plain)).map(({ mean }) => mean);
}

function patternOf(saying: string): string {
  const parts = normalise(saying)
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return /\p{Script=Han}/u.test(saying) ? parts.join(GAP_HAN) : `\\b${parts.join(GAP_LATIN)}\\b`;
}
