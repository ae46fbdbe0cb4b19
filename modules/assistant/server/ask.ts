import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { findMatter } from '#modules/catalogue/index.ts';
import { findCompetentAgency } from '#platform/access/server/agencies.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { coverageOf } from '#platform/search/server/coverageOf.ts';
import { search } from '#platform/search/server/search.ts';
import { type AnswerView, contract } from '../contract.ts';
import { type Candidate, chooseAnswer } from '../domain/chooseAnswer.ts';
import { type Intent, intentOf, Sayings } from '../domain/intent.ts';
import { answerPolicy } from './answerPolicy.ts';
import { linesOf } from './linesOf.ts';
import { policyWords } from './policyWords.ts';

const file = path.resolve(import.meta.dirname, '../data/intents.yaml');
let sayings: Sayings | undefined;

/** By kind of search hit: what of ours it stands for. A spoken name stands for its matter. */
const STANDS_FOR: Record<string, Candidate['kind']> = {
  matter: 'matter',
  'how-to': 'matter',
  event: 'event',
  guide: 'guide',
};

/**
 * Answers by looking up, never by making up (APV-21): what is meant is found by the search, what is said about it is read
 * from its definition, and every sentence that rests on a law or document names it. Nothing is kept of who asked what.
 */
export const ask = serve(contract.ask, async (call, { question, topic }): Promise<AnswerView> => {
  sayings ??= Sayings.parse(parse(readFileSync(file, 'utf8')));
  const intent = intentOf(question, sayings);
  if (intent === 'person') return { kind: 'person' };
  if ((topic ?? topicOf(question)) === 'policies') return answerPolicy(call, question, intent);
  const { candidates, covered } = await candidatesFor(call, question);
  const choice = chooseAnswer(candidates, covered);
  if (choice.kind === 'unknown') return { kind: 'unknown' };
  if (choice.kind === 'askBack') return { kind: 'askBack', options: choice.options.map(linkTo) };
  const more = choice.others.map(linkTo);
  const about = linkTo(choice.found);
  const lines = await tell(call, intent, choice.found);
  return { kind: 'answer', intent, about, lines, more };
});

/** Policies by the words that people use of them; anything else is about matters. */
function topicOf(question: string): 'policies' | 'matters' {
  const heard = question.normalize('NFKC').toLowerCase();
  return policyWords().topic.some((words) => heard.includes(words)) ? 'policies' : 'matters';
}

function linkTo({ title, url }: Candidate) {
  return { title, url };
}

async function candidatesFor(call: Call, question: string) {
  const hits = await search(call.db, {
    query: question,
    language: call.language,
    kinds: Object.keys(STANDS_FOR),
    limit: 12,
  });
  const found = new Map<string, Candidate>();
  let covered = 0;
  for (const { kind: hitKind, id, title, url, score } of hits.slice(0, 8)) {
    const kind = STANDS_FOR[hitKind]!;
    const key = `${kind} ${id}`;
    if (score >= (hits[0]?.score ?? 0) * 0.6)
      covered = Math.max(covered, await coverageOf(call.db, question, { kind: hitKind, id }));
    // The plain page wins over the official one: it says the same in words that people use.
    const known = found.get(key);
    if (!known || score > known.score) found.set(key, { kind, id, title, url, score });
  }
  return { candidates: [...found.values()].sort((a, b) => b.score - a.score), covered };
}

async function tell(call: Call, intent: Intent, found: Candidate) {
  const { db, language, services } = call;
  const translate = services.translate;
  if (found.kind !== 'matter') {
    const key = found.kind === 'event' ? 'assistant.says.event' : 'assistant.says.guide';
    return [{ words: translate(language, key, { title: found.title }), source: null }];
  }
  const published = await findMatter(db, found.id);
  if (!published) return [];
  const { body: matter, place_id } = published;
  const duty = matter.parties['decider']?.duty;
  const agency = duty ? (await findCompetentAgency(db, place_id, duty))?.name : undefined;
  return linesOf(intent, { matter, agency, law: services.law, language, translate });
}
