import type { BenchResult } from './result.ts';
import { drainRate, lateness, loadPending, lookEveryHalfSecond } from './timers/ours.ts';
import { measurePgBoss } from './timers/pgBoss.ts';
import { openScratch } from './timers/scratch.ts';

/**
 * Timers: one million wait in an embedded database with its normal durability; a thousand more fall due over
 * some seconds and two pollers fire them, each with one insert. The figure is how late they fire.
 */
export async function run({ pending = 1_000_000, due = 1_000, drain = 5_000 } = {}): Promise<BenchResult> {
  const scratch = await openScratch();
  try {
    const insertsPerSecond = await loadPending(scratch, pending);
    const late = await lateness(scratch, due);
    const drainPerSecond = await drainRate(scratch, drain);
    const bytesPerTimer = await scratch.bytesPerTimer();
    const looking = await lateness(scratch, due, lookEveryHalfSecond);
    const boss = await measurePgBoss(scratch, { pending, due, drain });
    if (late.duplicates > 0 || late.lost > 0)
      throw new Error(`${late.duplicates} doubled, ${late.lost} lost`);
    const peers = { 'look every 500 ms': looking.p50, ...(boss && { 'pg-boss': boss.late.p50 }) };
    return {
      bench: 'timers',
      unit: 'ms late, median',
      ours: late.p50,
      peers,
      ratios: Object.fromEntries(Object.entries(peers).map(([name, figure]) => [name, figure / late.p50])),
      detail: {
        pending,
        due: `${due} over ten seconds, two pollers`,
        late,
        insertsPerSecond,
        bytesPerTimer,
        drainPerSecond,
        'look every 500 ms': looking,
        'pg-boss': boss ?? 'not among the peers that are installed',
      },
    };
  } finally {
    await scratch.close();
  }
}

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await run(), null, 2));
