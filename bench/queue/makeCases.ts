import { createHash } from 'node:crypto';
import type { Database } from '../../platform/db/server/database.ts';
import type { Process } from '../../platform/process/pure/definition.ts';

const PROCESS = 'approval:food-production-ordinary:officer';
const STATES = ['intake', 'review', 'survey', 'decision'];
const AGENCY = 'yunxi-approval';
const HOLDERS: Record<string, string> = {
  intake: 'window',
  review: 'reviewer',
  survey: 'reviewer',
  decision: 'decider',
};

/** Names of firms differ in three parts, so that a word of one finds some firms and not all. */
const CITIES = ['云溪市', '茶山区', '临江区', '东湖新区'];
const WORDS = [
  '青峰',
  '溪畔',
  '明账',
  '精工',
  '临江',
  '山泉',
  '春晓',
  '盛源',
  '金穗',
  '百味',
  '瑞丰',
  '翠屏',
];
const TRADES = ['茶业', '面馆', '食品', '糕点', '酒坊', '粮油', '乳品', '蜜饯', '调味品', '豆制品'];

/**
 * Open cases of one agency, written in bulk: cases with running clocks, and the task of whoever holds each. What
 * never stands in a queue (actions, ledger) is left out.
 */
export async function makeCases(database: Database, count: number): Promise<void> {
  const { body, version } = await database.one<{ body: Process; version: number }>(
    'SELECT body, version FROM process_definitions WHERE name = $1 ORDER BY version DESC LIMIT 1',
    [PROCESS],
  );
  const limits = Object.fromEntries(['decision', 'promise'].map((name) => [name, body.clocks[name]!.limit]));
  const hash = createHash('sha256').update('bench').digest();
  await database.rows(
    `INSERT INTO cases (id, number, process, process_version, matter, title, place_id, agencies, agency_ids,
       organisation_id, applicant_name, state, clocks, alarms, facts, version, head_hash, due_at, opened_at, moved_at)
     SELECT gen_random_uuid(), 'B2026' || lpad(n::text, 8, '0'), $2, $3, 'food-production-ordinary', $4::jsonb,
       (ARRAY['yunxi', 'yunxi-chashan', 'yunxi-linjiang', 'yunxi-donghu'])[1 + n % 4],
       $5::jsonb, ARRAY[$6], gen_random_uuid(),
       ($7::text[])[1 + n % 4] || ($8::text[])[1 + (n / 7) % 12] || ($9::text[])[1 + (n / 91) % 10]
         || lpad((n % 997)::text, 3, '0') || '有限公司',
       ($10::text[])[1 + n % 4],
       (SELECT jsonb_object_agg(key, jsonb_build_object('limit', value, 'stops', '[]'::jsonb, 'extensions', '[]'::jsonb,
          'startedAt', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))) FROM jsonb_each($11::jsonb)),
       CASE WHEN n % 11 = 0 THEN '{"promise": "promiseBroken"}'::jsonb ELSE '{}'::jsonb END, '{}', 3, $12,
       at + (n % 40) * interval '1 day', at, at
     FROM generate_series(1, $1::int) AS n,
       LATERAL (SELECT now() - (n % 900) * interval '1 hour' AS at) AS times`,
    [
      count,
      PROCESS,
      version,
      JSON.stringify(body.title),
      JSON.stringify({ decider: AGENCY }),
      AGENCY,
      CITIES,
      WORDS,
      TRADES,
      STATES,
      JSON.stringify(limits),
      hash,
    ],
  );
  await database.rows(
    `INSERT INTO tasks (id, case_id, state, holder, agency_id, place_id, organisation_id, opened_at, due_at, late)
     SELECT gen_random_uuid(), id, state, $1::jsonb ->> state, $2, place_id, organisation_id, opened_at, due_at,
       alarms <> '{}'
     FROM cases WHERE number LIKE 'B2026%'`,
    [JSON.stringify(HOLDERS), AGENCY],
  );
}
