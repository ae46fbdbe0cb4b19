import type { Subject } from '#platform/matching/pure/subject.ts';
import type { SqlDialect } from '#platform/rules/pure/sql/dialect.ts';
import type { Bounds } from './bounds.ts';
import type { Layout } from './layout.ts';
import type { OutcomeSink } from './outcomeBits.ts';
import type { WrittenRules } from './writeRules.ts';

/** One row of an answer; numbers that may be great are asked for as text. */
export type Cells = readonly unknown[];

/** What a database must do for a population; everything else is SQL that both understand. */
export interface Engine {
  readonly dialect: SqlDialect;
  readonly layout: Layout;
  readonly bounds: Bounds;
  /**
   * What to select from: the population (`slot`, `id` and the columns of the layout), and who left it since
   * the last kept sweep (`slot`, `id`). Slots number subjects densely; an id keeps its slot.
   */
  readonly subjects: string;
  readonly departed: string;
  rows(sql: string): Promise<Cells[]>;
  batches(sql: string): AsyncIterable<Cells[]>;
  /** Makes these the whole population. @throws Problem `matching.twice`. */
  load(subjects: Iterable<Subject> | AsyncIterable<Subject>): Promise<void>;
  put(subjects: readonly Subject[]): Promise<void>;
  remove(ids: readonly string[]): Promise<number>;
  /** Tells the sink every true and unknown outcome. */
  decide(rules: WrittenRules, sink: OutcomeSink): Promise<void>;
  readKept(): Promise<Map<string, Uint32Array>>;
  keep(bits: ReadonlyMap<string, Uint32Array>): Promise<void>;
  writeParquet(path: string, bits: ReadonlyMap<string, Uint32Array>): Promise<void>;
  close(): Promise<void>;
}
