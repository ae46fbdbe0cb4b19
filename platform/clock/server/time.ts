import { type Database, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { listen } from './listen.ts';
import { TIMERS_ARMED } from './timer.ts';

/** The clock of the program: real time, or in a demonstration and in tests real time plus an offset. */
export interface Time {
  now(): Date;
  /** Milliseconds by which this clock is ahead of real time; 0 in production. */
  offset(): number;
  /** Moves the clock by so many milliseconds, for all processes. @throws Problem clock.demoOnly */
  advance(milliseconds: number): Promise<Date>;
  /** Moves the clock to that instant. @throws Problem clock.demoOnly */
  moveTo(instant: Date): Promise<Date>;
  /** Sets the offset; 0 is real time again. @throws Problem clock.demoOnly */
  setOffset(milliseconds: number): Promise<Date>;
  close(): Promise<void>;
}

const CHANNEL = 'clock_offset';
const READ_AT_LEAST_EVERY = 1_000;

const READ = sql('clock_offset_read', 'SELECT offset_ms FROM clock_offset');
// Pollers are woken too: a moved clock may make timers due.
const told = `SELECT offset_ms, pg_notify('${CHANNEL}', ''), pg_notify('${TIMERS_ARMED}', '') FROM moved`;
const SET = sql(
  'clock_offset_set',
  `WITH moved AS (UPDATE clock_offset SET offset_ms = $1 RETURNING offset_ms) ${told}`,
);
const ADVANCE = sql(
  'clock_offset_advance',
  `WITH moved AS (UPDATE clock_offset SET offset_ms = offset_ms + $1 RETURNING offset_ms) ${told}`,
);

/**
 * Opens the clock. With `demo` the offset is shared over the database: other processes follow at once when
 * they hear of it, and within a second in any case.
 * @throws Error when `demo` is false and the database holds a moved clock
 */
export async function openTime(database: Database, { demo }: { demo: boolean }): Promise<Time> {
  let offset = (await database.one<{ offset_ms: number }>(READ)).offset_ms;
  if (!demo) {
    if (offset !== 0)
      throw new Error('the clock of this database was moved for a demonstration; production refuses it');
    return realTime();
  }

  // An answer that was overtaken by a later one, or by a write of our own, is old.
  let asked = 0;
  let applied = 0;
  const apply = (number: number, value: number) => {
    if (number > applied) [applied, offset] = [number, value];
  };
  const read = async () => {
    const number = ++asked;
    apply(number, (await database.one<{ offset_ms: number }>(READ)).offset_ms);
  };
  // A read that fails leaves the offset as it was; the next one is a second away.
  const readQuietly = () => void read().catch(() => {});
  const listener = listen(database, CHANNEL, readQuietly);
  const again = setInterval(readQuietly, READ_AT_LEAST_EVERY).unref();
  await listener.ready;

  const now = () => new Date(Date.now() + offset);
  const write = async (statement: typeof SET, milliseconds: number) => {
    const written = await database.one<{ offset_ms: number }>(statement, [Math.round(milliseconds)]);
    apply(++asked, written.offset_ms);
    return now();
  };
  return {
    now,
    offset: () => offset,
    advance: (milliseconds) => write(ADVANCE, milliseconds),
    moveTo: (instant) => write(SET, instant.getTime() - Date.now()),
    setOffset: (milliseconds) => write(SET, milliseconds),
    async close() {
      clearInterval(again);
      await listener.close();
    },
  };
}

function realTime(): Time {
  const refuse = async (): Promise<never> => {
    throw new Problem('clock.demoOnly', 403);
  };
  return {
    now: () => new Date(),
    offset: () => 0,
    advance: refuse,
    moveTo: refuse,
    setOffset: refuse,
    close: async () => {},
  };
}
