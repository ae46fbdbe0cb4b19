import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Database } from '#platform/db/server/database.ts';
import { indexDocument } from '../server/indexDocument.ts';
import { search } from '../server/search.ts';

interface CorpusText {
  title: string;
  summary: string;
  body?: string;
}
interface CorpusDocument {
  kind: string;
  id: string;
  zh: CorpusText;
  en?: CorpusText;
}
interface Question {
  ask: string;
  answer: string[];
  /** Found without a synonym of its own. */
  unforeseen?: boolean;
}

/** How one question fared: the place of the first right answer, from 1; 0 when it was not in the first ten. */
export interface Tried {
  ask: string;
  unforeseen: boolean;
  place: number;
  found: number;
}

const read = (name: string) => parse(readFileSync(path.join(import.meta.dirname, name), 'utf8'));

export async function indexCorpus(database: Database, now: Date): Promise<void> {
  await database.transaction(async (tx) => {
    for (const { kind, id, zh, en } of read('corpus.yaml') as CorpusDocument[]) {
      const url = `/${kind}s/${id}`;
      await indexDocument(tx, { kind, id, url, language: 'zh-CN', ...zh }, now);
      if (en) await indexDocument(tx, { kind, id, url, language: 'en', ...en }, now);
    }
  });
}

export async function tryQuestions(database: Database): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const { ask, answer, unforeseen = false } of read('questions.yaml') as Question[]) {
    const language = /\p{Script=Han}/u.test(ask) ? 'zh-CN' : 'en';
    const hits = await search(database, { query: ask, language, limit: 10 });
    const place = hits.findIndex((hit) => answer.includes(hit.id)) + 1;
    tried.push({ ask, unforeseen, place, found: hits.length });
  }
  return tried;
}

/** Share of questions answered in the first place, in the first five, and the mean reciprocal rank. */
export function summarise(tried: Tried[]): { first: number; five: number; mrr: number; empty: number } {
  const share = (good: (one: Tried) => boolean) => tried.filter(good).length / tried.length;
  return {
    first: share(({ place }) => place === 1),
    five: share(({ place }) => place >= 1 && place <= 5),
    mrr: tried.reduce((sum, { place }) => sum + (place === 0 ? 0 : 1 / place), 0) / tried.length,
    empty: tried.filter(({ found }) => found === 0).length,
  };
}
