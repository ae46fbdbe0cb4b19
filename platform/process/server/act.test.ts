import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/pure/actor.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { deadline } from '#platform/clock/pure/deadline.ts';
import { fireDueTimers } from '#platform/clock/server/fireDueTimers.ts';
import { fold } from '../pure/apply.ts';
import { newCase } from '../pure/caseState.ts';
import { applicant, officer, openPermits, stranger } from '../testing/openPermits.ts';
import { permit } from '../testing/permit.ts';
import { type ActRequest, act } from './act.ts';
import { type CaseRow, stateOf } from './caseRow.ts';
import { fireTimer } from './fireTimer.ts';

let world: Awaited<ReturnType<typeof openPermits>>;
beforeAll(async () => {
  world = await openPermits();
});
afterAll(() => world.db.close());

function take(row: CaseRow, action: string, actor: Actor, more: Partial<ActRequest> = {}) {
  return world.db.database.transaction((tx) =>
    act(world.context(tx), { caseId: row.id, action, actor, ...more }),
  );
}

const read = (id: string) => world.db.database.one<CaseRow>('SELECT * FROM cases WHERE id = $1', [id]);
const openTasks = (id: string) =>
  world.db.database.rows<{ holder: string; agency_id: string | null }>(
    'SELECT holder, agency_id FROM tasks WHERE case_id = $1',
    [id],
  );
const timers = (id: string) =>
  world.db.database.rows<{ name: string; due_at: Date }>(
    'SELECT name, due_at FROM timers WHERE case_id = $1 ORDER BY name',
    [id],
  );

async function sweep(to: string) {
  world.clock.now = new Date(to);
  const failures: unknown[] = [];
  await fireDueTimers({
    database: world.db.database,
    now: () => world.clock.now,
    concurrency: 1,
    onError: (error) => failures.push(error),
    fire: (tx, { caseId, name, action }) =>
      fireTimer(world.context(tx), { caseId, name, action: action as { clock: string; kind: 'due' } }),
  });
  expect(failures).toEqual([]);
}

describe('a case', () => {
  it('goes through every official stage in one transaction when a rule decides, each stage its own action', async () => {
    world.clock.now = new Date('2026-09-18T02:00:00Z');
    const row = await world.submit({ area: '50' });
    expect(row).toMatchObject({ state: 'accepted', version: 2, outcome: null });
    const actions = await world.db.database.rows<{ name: string; body: { rule?: string } }>(
      'SELECT name, body FROM actions WHERE subject_id = $1 ORDER BY seq',
      [row.id],
    );
    expect(actions.map(({ name }) => name)).toEqual(['submit', 'accept']);
    expect(actions[1]!.body.rule).toBe('area <= 50');
    expect(await openTasks(row.id)).toEqual([{ holder: 'decider', agency_id: 'bureau' }]);
  });

  it('waits for a person when the rule says no, and when the fact is unknown', async () => {
    for (const facts of [{ area: '50.01' }, {}] as Record<string, string>[]) {
      const row = await world.submit(facts);
      expect(row.state).toBe('submitted');
      expect(await openTasks(row.id)).toEqual([{ holder: 'window', agency_id: 'bureau' }]);
    }
  });

  it('moves only by whom the table names, at the agency of the case', async () => {
    const row = await world.submit();
    for (const actor of [stranger, officer('window', 'other-bureau'), officer('decider'), applicant]) {
      await expect(take(row, 'accept', actor)).rejects.toMatchObject({ code: 'access.denied' });
    }
    await expect(take(row, 'grant', officer('decider'))).rejects.toMatchObject({
      code: 'case.actionNotPossible',
    });
    expect((await take(row, 'accept', officer('window'))).state).toBe('accepted');
    expect((await read(row.id)).version).toBe(2);
  });

  it('names what is missing, and runs the effect of a grant inside the transaction', async () => {
    const row = await world.submit({ area: '1' });
    await expect(take(row, 'refuse', officer('decider'))).rejects.toMatchObject({
      code: 'case.missing',
      fields: [{ path: 'reason', code: 'form.required' }],
    });
    const granted = await take(row, 'grant', officer('decider'));
    expect(granted).toMatchObject({ outcome: 'granted', due_at: null });
    expect(world.issued).toContain(granted.number);
    expect(await openTasks(row.id)).toEqual([]);
    expect(await timers(row.id)).toEqual([]);
  });

  it('takes blanks for nothing, and knows no action by a name that every object has', async () => {
    const row = await world.submit({ area: '1' });
    for (const reason of ['  ', '\n']) {
      await expect(take(row, 'refuse', officer('decider'), { data: { reason } })).rejects.toMatchObject({
        code: 'case.missing',
      });
    }
    for (const action of ['constructor', 'toString', '__proto__']) {
      await expect(take(row, action, officer('decider'))).rejects.toMatchObject({
        code: 'case.actionNotPossible',
      });
    }
  });

  it('lets nobody but the clock say that a clock ran out', async () => {
    const row = await world.submit({ area: '1' });
    for (const actor of [applicant, officer('decider')]) {
      await expect(take(row, 'clockExpired', actor, { clock: 'decision' })).rejects.toMatchObject({
        code: 'access.denied',
      });
    }
    expect((await read(row.id)).alarms).toEqual({});
  });

  it('keeps duties apart: who held the hearing does not refuse, a colleague of the same post may', async () => {
    const row = await world.submit({ area: '1' });
    const [own, colleague] = [officer('decider'), officer('decider')];
    await take(row, 'hear', own);
    await take(row, 'resume', own);
    const reason = { data: { reason: '不符合条件' } };
    await expect(take(row, 'refuse', own, reason)).rejects.toMatchObject({
      code: 'case.ownWork',
      status: 403,
    });
    expect((await take(row, 'refuse', colleague, reason)).outcome).toBe('refused');
  });

  it('gives two officers acting at once one winner and one clear refusal', async () => {
    const row = await world.submit({ area: '1' });
    const both = await Promise.allSettled([
      take(row, 'grant', officer('decider'), { expectedVersion: row.version }),
      take(row, 'refuse', officer('decider'), { expectedVersion: row.version, data: { reason: 'no' } }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ code: 'case.changed', status: 409 });
  });

  it('is accepted by silence, and its decision then counts from receipt', async () => {
    world.clock.now = new Date('2026-02-13T02:00:00Z');
    const row = await world.submit();
    await sweep('2026-02-27T15:59:59Z');
    expect((await read(row.id)).state).toBe('submitted');
    await sweep('2026-02-27T16:00:01Z');
    const after = await read(row.id);
    expect(after.state).toBe('accepted');
    expect(legalDate(new Date(after.clocks['decision']!.startedAt))).toBe('2026-02-13');
  });

  it('stops its clock in a hearing, runs on after it, and may be extended once by the head of the agency', async () => {
    world.clock.now = new Date('2026-09-18T02:00:00Z');
    const row = await world.submit({ area: '1' });
    const due = (state: CaseRow) => deadline(state.clocks['decision']!, world.book.calendarOf('town'));
    expect(due(row).on).toBe('2026-10-22');
    world.clock.now = new Date('2026-09-21T02:00:00Z');
    const stopped = await take(row, 'hear', officer('decider'));
    expect(due(stopped).stopped).toBe(true);
    expect(await timers(row.id)).toEqual([]);
    world.clock.now = new Date('2026-09-28T02:00:00Z');
    const running = await take(row, 'resume', officer('decider'));
    expect(due(running).on! > '2026-10-22').toBe(true);
    const reason = { data: { reason: '案情复杂' } };
    await expect(take(row, 'extend', officer('decider'), reason)).rejects.toMatchObject({
      code: 'access.denied',
    });
    const extended = await take(row, 'extend', officer('agency-head'), reason);
    expect(extended.clocks['decision']!.extensions).toHaveLength(1);
    await expect(take(row, 'extend', officer('agency-head'), reason)).rejects.toMatchObject({
      code: 'clock.alreadyExtended',
    });
  });

  it('warns before the deadline and stands in alarm after it', async () => {
    world.clock.now = new Date('2026-09-18T02:00:00Z');
    const row = await world.submit({ area: '1' });
    expect((await timers(row.id)).map(({ name }) => name)).toEqual(['decision/due', 'decision/warn/0']);
    await sweep('2026-10-15T02:00:00Z');
    expect((await read(row.id)).alarms).toEqual({});
    await sweep('2026-10-22T16:00:01Z');
    const late = await read(row.id);
    expect(late).toMatchObject({ state: 'accepted', alarms: { decision: 'decisionOverdue' } });
    const [{ warned }] = (await world.db.database.rows<{ warned: number }>(
      "SELECT count(*) AS warned FROM outbox WHERE topic = 'case.warned' AND payload ->> 'caseId' = $1",
      [row.id],
    )) as [{ warned: number }];
    expect(warned).toBe(1);
    expect((await take(row, 'grant', officer('decider'))).alarms).toEqual({});
  });

  it('equals the fold of its actions, and its chain is whole', async () => {
    const rows = await world.db.database.rows<CaseRow>('SELECT * FROM cases');
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const actions = await world.db.database.rows<{
        name: string;
        at: Date;
        hash: Buffer;
        prev_hash: Buffer;
        body: { facts?: Record<string, string>; clock?: string };
        data: { reason?: string } | null;
      }>(
        `SELECT a.name, a.at, a.hash, a.prev_hash, a.body, d.data FROM actions a
         LEFT JOIN action_data d ON d.action_id = a.id WHERE a.subject_id = $1 ORDER BY a.seq`,
        [row.id],
      );
      const folded = fold(
        permit,
        newCase(permit.initial),
        actions.map(({ name, at, body, data }) => ({
          name,
          at: at.toISOString(),
          ...body,
          reason: data?.reason,
        })),
      );
      expect(folded).toEqual(stateOf(row));
      expect(actions.at(-1)!.hash).toEqual(row.head_hash);
      for (const [n, action] of actions.entries()) {
        expect(action.prev_hash).toEqual(actions[n - 1]?.hash ?? Buffer.alloc(32));
      }
    }
  });
});

describe('the row of a case', () => {
  it.each(['version = 0', "head_hash = '\\x00'", "outcome = 'granted'", 'closed_at = moved_at'])(
    'cannot be brought to %s',
    async (change) => {
      const row = await world.submit();
      await expect(
        world.db.database.rows(`UPDATE cases SET ${change} WHERE id = $1`, [row.id]),
      ).rejects.toMatchObject({ constraint: 'cases_hold' });
    },
  );
});

describe('what an action opens', () => {
  it('stays little: other tables refer to case_keys, and no index of cases rests on what actions change', async () => {
    const referring = await world.db.database.rows(
      `SELECT conrelid::regclass::text AS holder FROM pg_constraint
       WHERE contype = 'f' AND confrelid = 'cases'::regclass`,
    );
    expect(referring).toContainEqual({ holder: 'case_keys' });
    expect(referring.length, 'a foreign key to a case refers to case_keys (id)').toBeLessThan(5);
    const row = await world.submit();
    const before = await hotUpdates();
    await take(row, 'accept', officer('window'));
    await expect.poll(hotUpdates).toBe(before + 1);
  });

  async function hotUpdates(): Promise<number> {
    await world.db.database.rows('SELECT pg_stat_force_next_flush()');
    const { hot } = await world.db.database.one<{ hot: number }>(
      "SELECT n_tup_hot_upd AS hot FROM pg_stat_user_tables WHERE relname = 'cases'",
    );
    return hot;
  }
});
