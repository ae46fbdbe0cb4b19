import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { namesOf } from '#modules/identity/index.ts';
import { instantOn, legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { monthAfter } from '../../domain/calendar.ts';
import { Speaker } from '../../domain/stream.ts';
import { addDraft, decide } from '../explanations.ts';
import { indexAnswer } from '../indexAnswer.ts';
import { addQuestion, keepAnswer } from '../questions.ts';
import { addSpokesperson } from '../spokespersons.ts';
import { addStream } from '../streams.ts';

const Question = z.strictObject({
  words: z.string(),
  answer: z.string().optional(),
  policies: z.array(z.string()).default([]),
  live: z.boolean().default(false),
});
const Stream = z.strictObject({
  id: z.string(),
  month: z.int(),
  day: z.int().min(1).max(28),
  from: z.string(),
  to: z.string(),
  theme: Text,
  story: Text.optional(),
  speakers: z.array(Speaker),
  policies: z.array(z.string()),
  watch: z.url().optional(),
  replay: z.url().optional(),
  questions: z.array(Question).default([]),
});
const Spokesperson = z.strictObject({
  unit: z.string(),
  person: z.string(),
  phone: z.string(),
  email: z.string().optional(),
  since: z.iso.date(),
});
const Explanation = z.strictObject({
  unit: z.string(),
  policy: z.string(),
  title: z.string(),
  words: z.string(),
  drafted: z.string(),
  published: z.string().optional(),
});
const DemoFile = z.strictObject({
  streams: z.array(Stream),
  spokespersons: z.array(Spokesperson),
  explanations: z.array(Explanation),
});

const ANY = sql('briefings_demo_any', 'SELECT 1 FROM briefing_streams LIMIT 1');
const UNITS = sql('briefings_demo_units', 'SELECT 1 FROM registers WHERE id = $1');
const PERSON = sql('briefings_demo_person', 'SELECT person_id AS id FROM person_subjects WHERE subject = $1');

/** Streams, spokespersons and explanations of the demo city, once. People by their id in the file of people. */
export async function loadBriefings(tx: Tx, file: string, place: string, now: Date): Promise<void> {
  if (!existsSync(file) || (await tx.maybe(ANY))) return;
  const register = `policy-units@${place}`;
  // A city that has not adopted the reform has no units to speak for.
  if (!(await tx.maybe(UNITS, [register]))) return;
  const demo = DemoFile.parse(parse(readFileSync(file, 'utf8')));
  for (const stream of demo.streams) await loadStream(tx, stream, place, now);
  for (const { unit, person, phone, email = null, since } of demo.spokespersons) {
    const id = await personOf(tx, person);
    const name = (await namesOf(tx, [id])).get(id)!;
    const ended = { to_day: null, reason: null, named_by: null };
    const term = { id: newId(), register, unit, person_id: id, name, phone, email, from_day: since };
    await addSpokesperson(tx, { ...term, ...ended });
  }
  for (const { drafted, published, ...given } of demo.explanations) {
    const id = newId();
    await addDraft(tx, { ...given, id, register, drafted_by: await personOf(tx, drafted), drafted_at: now });
    if (published === undefined) continue;
    await decide(tx, id, { by: await personOf(tx, published), at: now, returnedFor: null });
    const { title, words, policy } = given;
    await indexAnswer(tx, { id, title, words, url: `/policies/${policy}#e-${id}`, place }, now);
  }
}

async function loadStream(tx: Tx, given: z.infer<typeof Stream>, place: string, now: Date): Promise<void> {
  const month = monthAfter(legalDate(now).slice(0, 7), given.month);
  const date = `${month}-${String(given.day).padStart(2, '0')}`;
  const [starts, ends] = [instantOn(date, given.from), instantOn(date, given.to)];
  const stream = newId();
  await addStream(tx, {
    id: stream,
    place_id: place,
    theme: given.theme,
    story: given.story ?? null,
    starts_at: starts,
    ends_at: ends,
    speakers: given.speakers,
    policies: given.policies,
    watch_url: given.watch ?? null,
    replay_url: given.replay ?? null,
    state: given.replay ? 'held' : 'planned',
    planned_at: now,
    planned_by: null,
  });
  for (const { words, answer, policies, live } of given.questions) {
    const id = newId();
    const asked = answer && live ? starts : now < starts ? now : new Date(starts.getTime() - 1);
    const phase = answer && live ? 'during' : 'before';
    await addQuestion(tx, { id, stream_id: stream, phase, words, asked_at: asked });
    if (answer === undefined) continue;
    const when = live ? 'live' : 'afterwards';
    await keepAnswer(tx, id, { answer, when, at: live ? starts : ends, by: null, policies });
    const url = `/briefings/${stream}#q-${id}`;
    await indexAnswer(tx, { id, title: words, words: answer, url, place }, now);
  }
}

async function personOf(tx: Tx, subject: string): Promise<string> {
  return (await tx.one<{ id: string }>(PERSON, [subject])).id;
}
