import { newBits } from '#platform/matching/pure/bits.ts';

/** Takes outcomes as they are found, rule by rule (its place) and slot by slot. */
export interface OutcomeSink {
  /** Bits by slot, one set for each rule. */
  readonly true: readonly Uint32Array[];
  /** Absent when nobody asked who is unknown; how many is always counted. */
  readonly unknown?: readonly Uint32Array[] | undefined;
  countUnknown(at: number, count: number): void;
}

export interface SweepSink extends OutcomeSink {
  readonly unknowns: Uint32Array;
}

export function newSink(rules: number, slots: number, withUnknown: boolean): SweepSink {
  const sets = () => Array.from({ length: rules }, () => newBits(slots));
  const unknowns = new Uint32Array(rules);
  return {
    true: sets(),
    unknown: withUnknown ? sets() : undefined,
    unknowns,
    countUnknown: (at, count) => {
      unknowns[at]! += count;
    },
  };
}
