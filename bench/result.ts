/** What a file `bench/NAME.ts` returns from its `run()`. */
export interface BenchResult {
  bench: string;
  /** What the figures count, for instance 'commands/s' or 'µs/step'. */
  unit: string;
  ours: number;
  /** Each peer's figure in the same unit, measured in the same run on the same machine. */
  peers: Record<string, number>;
  /** For each peer how many times better we are: above 1 we lead, whatever the unit. */
  ratios: Record<string, number>;
  /** Everything a reader needs to judge the figures: rounds, spread, settings, versions. */
  detail: Record<string, unknown>;
}
