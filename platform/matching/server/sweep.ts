import { Problem } from '#platform/errors/pure/problem.ts';
import { countBits, membersOf, withoutBits } from '#platform/matching/pure/bits.ts';
import type { Engine } from './engine.ts';
import type { Gate } from './gate.ts';
import { nameSlots } from './nameSlots.ts';
import type { SweepSink } from './outcomeBits.ts';

/** What a sweep found for one rule. */
export interface SweptRule {
  readonly id: string;
  readonly true: number;
  readonly unknown: number;
}

/** Who newly qualifies and who no longer does. */
export interface RuleChange {
  readonly rule: string;
  readonly added: string[];
  readonly gone: string[];
}

/** Results of one sweep, held as a bit for each subject; they stay as they are while the population changes. */
export interface Sweep {
  readonly rules: readonly SweptRule[];
  /** How many pairs there are of a rule and a subject for which it is true. */
  readonly pairs: number;
  /** The pairs: places in `rules`, and slots, numbers that stay with a subject. */
  pairSlots(): { rule: Uint16Array; slot: Uint32Array };
  /** @throws Problem `matching.notAsked` for the unknown of a sweep that did not keep them. */
  idsOf(rule: string, outcome?: 'true' | 'unknown'): Promise<string[]>;
  /** Against the sweep kept last; only rules for which something changed. A rule no longer asked loses all. */
  changes(): Promise<RuleChange[]>;
  /** Makes this the sweep that the next is compared with. Call it when the changes have been dealt with. */
  keep(): Promise<void>;
  /** Writes columns `rule` and `subject`. @throws Problem `matching.noParquet` without DuckDB. */
  writeParquet(path: string): Promise<void>;
}

export function presentSweep(engine: Engine, gate: Gate, ids: readonly string[], sink: SweepSink): Sweep {
  const places = new Map(ids.map((id, at) => [id, at]));
  const rules = ids.map((id, at) => ({ id, true: countBits(sink.true[at]!), unknown: sink.unknowns[at]! }));
  const pairs = rules.reduce((sum, rule) => sum + rule.true, 0);
  const bits = new Map(ids.map((id, at) => [id, sink.true[at]!]));
  return {
    rules,
    pairs,
    pairSlots() {
      const found = { rule: new Uint16Array(pairs), slot: new Uint32Array(pairs) };
      let end = 0;
      for (const [at, members] of sink.true.entries()) {
        const begin = end;
        end = listBits(members, found.slot, end);
        found.rule.fill(at, begin, end);
      }
      return found;
    },
    async idsOf(rule, outcome = 'true') {
      if (sink[outcome] === undefined) throw new Problem('matching.notAsked', 409, { params: { rule } });
      const members = sink[outcome][places.get(rule) ?? -1];
      if (members === undefined) throw new Problem('matching.noRule', 404, { params: { rule } });
      const slots = [...membersOf(members)];
      const names = await gate.read(() => nameSlots(engine, new Set(slots)));
      return slots.map((slot) => names.get(slot)!);
    },
    changes: () => gate.read(() => compareSweeps(engine, bits)),
    keep: () => gate.write(() => engine.keep(bits)),
    writeParquet: (path) => gate.read(() => engine.writeParquet(path, bits)),
  };
}

async function compareSweeps(engine: Engine, bits: ReadonlyMap<string, Uint32Array>): Promise<RuleChange[]> {
  const kept = await engine.readKept();
  const nobody = new Uint32Array();
  const changed = [...new Set([...bits.keys(), ...kept.keys()])].map((rule) => {
    const [before, after] = [kept.get(rule) ?? nobody, bits.get(rule) ?? nobody];
    return {
      rule,
      added: [...membersOf(withoutBits(after, before))],
      gone: [...membersOf(withoutBits(before, after))],
    };
  });
  const names = await nameSlots(engine, new Set(changed.flatMap(({ added, gone }) => [...added, ...gone])));
  const named = (slots: readonly number[]) => slots.map((slot) => names.get(slot)!);
  return changed
    .filter(({ added, gone }) => added.length + gone.length > 0)
    .map(({ rule, added, gone }) => ({ rule, added: named(added), gone: named(gone) }));
}

/** Writes the members into `into` from `end` on, and answers the new end. */
function listBits(bits: Uint32Array, into: Uint32Array, end: number): number {
  let next = end;
  for (let at = 0; at < bits.length; at++) {
    for (let word = bits[at]!; word !== 0; word &= word - 1) {
      into[next++] = (at << 5) + 31 - Math.clz32(word & -word);
    }
  }
  return next;
}
