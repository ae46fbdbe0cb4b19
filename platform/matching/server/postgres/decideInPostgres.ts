import { setBit } from '#platform/matching/pure/bits.ts';
import type { Cells } from '../engine.ts';
import type { OutcomeSink } from '../outcomeBits.ts';
import { programSql, type WrittenRules } from '../writeRules.ts';

/** One query for each rule: PostgreSQL answers a wide row of predicates no faster, and sends it all. */
export async function decideInPostgres(
  rows: (sql: string) => Promise<Cells[]>,
  subjects: string,
  { predicates, programs }: WrittenRules,
  sink: OutcomeSink,
): Promise<void> {
  for (const [at, program] of programs.entries()) {
    const asked = `SELECT slot, ${programSql(program, predicates)} AS outcome FROM ${subjects}`;
    const found = await rows(`SELECT slot, outcome FROM (${asked}) AS asked WHERE outcome IS NOT FALSE`);
    for (const [slot, outcome] of found) {
      if (outcome === true) setBit(sink.true[at]!, Number(slot));
      else {
        sink.countUnknown(at, 1);
        if (sink.unknown) setBit(sink.unknown[at]!, Number(slot));
      }
    }
  }
}
