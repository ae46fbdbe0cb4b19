import type { Tx } from '#platform/db/server/database.ts';
import { inLanguage, Language } from '#platform/i18n/pure/text.ts';
import { indexDocument } from '#platform/search/server/indexDocument.ts';
import type { Matter } from '../domain/matter.ts';

/** Puts a matter into the search in both languages: title, summary, keywords, conditions and materials. */
export async function indexMatter(tx: Tx, matter: Matter, place: string, now: Date): Promise<void> {
  for (const language of Language.options) {
    const say = (text: { zh: string; en: string }) => inLanguage(text, language);
    const body = [...matter.conditions, ...matter.materials].map(({ title }) => say(title)).join('；');
    await indexDocument(
      tx,
      {
        kind: 'matter',
        id: matter.matter,
        language,
        title: say(matter.title),
        summary: say(matter.summary),
        body,
        keywords: matter.keywords?.[language === 'en' ? 'en' : 'zh'] ?? [],
        url: `/matters/${matter.matter}`,
        place,
      },
      now,
    );
  }
}
