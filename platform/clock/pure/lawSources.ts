import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';
import { citation } from './citation.ts';

/** Titles of laws and documents that definitions cite without taking a limit from them (`law/sources.yaml`). */
export const LawSources = z.strictObject({
  laws: z.record(z.string(), Text),
  /** Articles that have a name: `permit.verification` → 34. */
  articles: z.record(z.string(), z.number().int().positive()),
  documents: z.record(z.string(), Text),
});
export type LawSources = z.infer<typeof LawSources>;

/**
 * How a source is cited: 《食品安全法》第三十五条 for `food-safety-law.35`, 《…案例》第1项 for `shaanxi-25-cases/1`.
 * Undefined when its title is not known.
 */
export function citeSource({ laws, articles, documents }: LawSources, id: string): Text | undefined {
  const [document = '', item] = id.split('/');
  if (item !== undefined) {
    const title = documents[document];
    return title && { zh: `《${title.zh}》第${item}项`, en: `${title.en}, item ${item}` };
  }
  const [name = '', part = ''] = id.split('.');
  const law = laws[name];
  const article = articles[id] ?? (/^[1-9]\d*$/.test(part) ? Number(part) : undefined);
  return law && article ? citation(law, article) : undefined;
}
