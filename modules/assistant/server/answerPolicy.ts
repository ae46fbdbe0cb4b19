import { ANSWER_KIND, type PublishedAnswer, publishedAnswers } from '#modules/briefings/index.ts';
import { allVersions, type PolicyRow, policiesInForce, presentPolicy } from '#modules/policies/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import { coverageOf } from '#platform/search/server/coverageOf.ts';
import { search } from '#platform/search/server/search.ts';
import type { AnswerView } from '../contract.ts';
import { type Candidate, chooseAnswer, NEARLY } from '../domain/chooseAnswer.ts';
import type { Intent } from '../domain/intent.ts';
import { particularOf } from '../domain/particularOf.ts';
import { policyLines } from '../domain/policyLines.ts';
import { policyWords } from './policyWords.ts';

const POLICY_KIND = 'policy';
/** Hits looked at: versions that ended may stand before the one in force. */
const LOOKED_AT = 30;
/** An ended policy this much ahead of the best one in force is what was meant. */
const CLEARLY = 1.25;

interface Known {
  rows: ReadonlyMap<string, PolicyRow>;
  answers: ReadonlyMap<string, PublishedAnswer>;
}

/**
 * Answers about policies (POL-09): from policies in force today and from answers published about them, and from nothing
 * else. Whoever asks of an ended policy is told that it has ended, never what it gave.
 */
export async function answerPolicy(call: Call, question: string, intent: Intent): Promise<AnswerView> {
  const ended = await endedPolicy(call, question);
  if (ended) return { kind: 'unknown', ended };
  const hits = await search(call.db, {
    query: question,
    language: call.language,
    kinds: [POLICY_KIND, ANSWER_KIND],
    limit: LOOKED_AT,
  });
  const known = await whatHolds(
    call,
    hits.filter(({ kind }) => kind === ANSWER_KIND).map(({ id }) => id),
  );
  const holds = hits.filter(({ kind, id }) =>
    kind === POLICY_KIND ? known.rows.has(id) : known.answers.has(id),
  );
  const [meant] = hits;
  const [best] = holds;
  if (meant && meant !== best && meant.score > (best?.score ?? 0) * CLEARLY) return { kind: 'unknown' };
  const particular = particularOf(question, policyWords().generic);
  let covered = 0;
  for (const { kind, id } of holds.slice(0, 3))
    covered = Math.max(covered, await coverageOf(call.db, particular, { kind, id }, { ownWords: true }));
  const candidates = withoutEchoes(
    holds.map(
      ({ kind, id, title, url, score }): Candidate => ({
        kind: kind === POLICY_KIND ? 'policy' : 'answer',
        id,
        title,
        url,
        score,
      }),
    ),
    known,
  );
  const choice = chooseAnswer(candidates, covered);
  if (choice.kind === 'unknown') return { kind: 'unknown' };
  const link = ({ title, url }: Candidate) => ({ title, url });
  if (choice.kind === 'askBack') return { kind: 'askBack', options: choice.options.map(link) };
  const { found, others } = choice;
  const lines =
    found.kind === 'answer' ? repeat(call, known, found.id) : await tell(call, known, found.id, intent);
  return { kind: 'answer', intent, about: link(found), lines, more: others.map(link) };
}

/** Of an answer and the policy that it explains the policy speaks first, unless the answer fits clearly better. */
function withoutEchoes(candidates: readonly Candidate[], { answers }: Known): Candidate[] {
  return candidates.filter(
    ({ kind, id, score }) =>
      kind !== 'answer' ||
      !candidates.some(
        (other) =>
          other.kind === 'policy' &&
          other.score >= score * NEARLY &&
          answers.get(id)?.policies.includes(other.id),
      ),
  );
}

/** A policy that is asked for by its name and holds no longer. */
async function endedPolicy({ db, now, language }: Call, question: string) {
  const inForce = new Set((await policiesInForce(db, legalDate(now))).map(({ policy }) => policy));
  const heard = plain(question);
  const found = (await allVersions(db)).find(
    ({ policy, published_at, body }) =>
      published_at !== null &&
      !inForce.has(policy) &&
      [body.names.zh, body.names.en].some((name) => heard.includes(plain(name))),
  );
  return found && { title: inLanguage(found.body.names, language), url: `/policies/${found.policy}` };
}

/** Without the year that a name carries in brackets. */
function plain(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/\(.*?\)/g, '')
    .trim()
    .toLowerCase();
}

/** Policies in force today, the newest version of each, and published answers of which one still holds. */
async function whatHolds(call: Call, answerIds: readonly string[]): Promise<Known> {
  const rows = new Map<string, PolicyRow>();
  for (const row of await policiesInForce(call.db, legalDate(call.now))) {
    if ((rows.get(row.policy)?.version ?? 0) < row.version) rows.set(row.policy, row);
  }
  const answers = await publishedAnswers(call.db, answerIds);
  return {
    rows,
    answers: new Map(
      answers
        .filter(({ policies }) => policies.some((policy) => rows.has(policy)))
        .map((answer) => [answer.id, answer]),
    ),
  };
}

async function tell(call: Call, known: Known, policy: string, intent: Intent) {
  const view = await presentPolicy(call, known.rows.get(policy)!, legalDate(call.now));
  return policyLines(intent, { view, language: call.language, say: sayIn(call) });
}

/** What the office said, word for word, and which policies in force it rests on. */
function repeat(call: Call, { answers, rows }: Known, id: string) {
  const { words, url, policies } = answers.get(id)!;
  const resting = policies.flatMap((policy) => rows.get(policy) ?? []);
  const [first] = resting;
  const say = sayIn(call);
  const cited = resting.map(({ body }) =>
    [call.language === 'en' ? body.document.title.en : `《${body.document.title.zh}》`, body.document.number]
      .filter(Boolean)
      .join(' '),
  );
  return [
    { words, source: say('policy.answered', { document: cited.join(say('semicolon')) }), url },
    {
      words: first?.holds_to ? say('policy.until', { day: first.holds_to }) : say('policy.noEnd'),
      source: cited[0] ?? null,
      url: `/policies/${first?.policy}`,
    },
  ];
}

function sayIn({ services, language }: Call) {
  return (key: string, params?: Record<string, string | number>) =>
    services.translate(language, `assistant.says.${key}`, params);
}
