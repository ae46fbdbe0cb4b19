import type { Tx } from '#platform/db/server/database.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import { indexDocument } from '#platform/search/server/indexDocument.ts';

/** Published answers and explanations in the search: the knowledge base that the assistant reads too. */
export const ANSWER_KIND = 'policy-answer';

/** One published answer, in the language it was written in: it is found and shown as it was said. */
export async function indexAnswer(
  tx: Tx,
  answer: { id: string; title: string; words: string; url: string; place: string },
  now: Date,
): Promise<void> {
  const { id, title, words, url, place } = answer;
  const language: Language = /\p{Script=Han}/u.test(`${title}${words}`) ? 'zh-CN' : 'en';
  await indexDocument(
    tx,
    { kind: ANSWER_KIND, id, language, title, summary: words.slice(0, 200), body: words, url, place },
    now,
  );
}
