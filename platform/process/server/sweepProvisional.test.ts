import { afterAll, beforeAll, expect, test } from 'vitest';
import { expandRange } from '#platform/calendar/pure/calendarFile.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { withYear } from '#platform/calendar/pure/withYear.ts';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { openPermits } from '../testing/openPermits.ts';
import type { CaseRow } from './caseRow.ts';
import { fireTimer } from './fireTimer.ts';
import { sweepProvisional } from './sweepProvisional.ts';

let world: Awaited<ReturnType<typeof openPermits>>;
beforeAll(async () => {
  world = await openPermits();
});
afterAll(() => world.db.close());

// Ten days off at the beginning of a year that nobody has published.
const first = '2098-12-20T02:00:00Z';
const published = withYear(
  withYear(loadCalendar(), '2098', { off: [], work: [], source: 'an invented notice' }),
  '2099',
  { off: expandRange('2099-01-01..2099-01-10'), work: [], source: 'an invented notice' },
);
const knowing = () => ({ ...world.book, calendarOf: () => published });
const read = (id: string) => world.db.database.one<CaseRow>('SELECT * FROM cases WHERE id = $1', [id]);
const timer = (id: string) =>
  world.db.database.one<{ due_at: Date; action: object }>(
    "SELECT due_at, action FROM timers WHERE case_id = $1 AND name = 'decision/due'",
    [id],
  );

test('a deadline that rested on an unpublished year moves when the year is published, and is certain then', async () => {
  world.clock.now = new Date(first);
  const { id } = await world.submit({ area: '1' });
  const told = await read(id);
  expect(told.due_provisional).toBe(true);
  expect((await timer(id)).action).toMatchObject({ provisional: true });
  expect(await sweepProvisional(world.db.database, world.book)).toBe(0);

  expect(await sweepProvisional(world.db.database, knowing())).toBe(1);
  const settled = await read(id);
  expect(settled.due_provisional).toBe(false);
  expect(legalDate(settled.due_at!) > legalDate(told.due_at!)).toBe(true);
  expect((await timer(id)).due_at > settled.due_at!).toBe(true);
  expect((await timer(id)).action).toEqual({ clock: 'decision', kind: 'due' });
  expect(await sweepProvisional(world.db.database, knowing())).toBe(0);
});

test('a timer armed before the year was published does nothing before the day that counts', async () => {
  world.clock.now = new Date(first);
  const { id } = await world.submit({ area: '1' });
  const armed = await timer(id);
  const fire = (now: Date) =>
    world.db.database.transaction((tx) =>
      fireTimer(
        { ...world.context(tx), book: knowing(), now },
        { caseId: id, name: 'decision/due', action: { clock: 'decision', kind: 'due' } },
      ),
    );
  await fire(armed.due_at);
  expect((await read(id)).alarms).toEqual({});
  const again = await timer(id);
  expect(again.due_at > armed.due_at).toBe(true);
  await fire(again.due_at);
  expect((await read(id)).alarms).toEqual({ decision: 'decisionOverdue' });
});
