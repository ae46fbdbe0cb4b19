import type { Queryable } from '#platform/db/server/database.ts';
import { explanationsByIds } from './explanations.ts';
import { answersByIds } from './questions.ts';

/** What the office said in public: an answer of a stream, or an explanation of a spokesperson. */
export interface PublishedAnswer {
  id: string;
  title: string;
  words: string;
  url: string;
  /** Policies that it rests on; some may have ended since. */
  policies: string[];
}

/** By their ids in the search; what was not published is not among them. */
export async function publishedAnswers(db: Queryable, ids: readonly string[]): Promise<PublishedAnswer[]> {
  if (ids.length === 0) return [];
  const answers = await answersByIds(db, ids);
  const explanations = await explanationsByIds(db, ids);
  return [
    ...answers.map(({ id, words, answer, stream_id, policies }) => ({
      id,
      title: words,
      words: answer ?? '',
      url: `/briefings/${stream_id}#q-${id}`,
      policies,
    })),
    ...explanations.map(({ id, title, words, policy }) => ({
      id,
      title,
      words,
      url: `/policies/${policy}#e-${id}`,
      policies: [policy],
    })),
  ];
}
