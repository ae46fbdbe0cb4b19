import type { Cell } from './cells.ts';
import type { Cells } from './engine.ts';
import type { Layout } from './layout.ts';

/**
 * What the stored values have in common, by number of the column; the tighter, the narrower the arithmetic in
 * SQL. They only ever widen, until the next load.
 */
export interface Bounds {
  /** Whether any subject is known to have none. */
  readonly hasNone: boolean[];
  /** The greatest magnitude, in units. */
  readonly largest: bigint[];
  /** The least value, in units; undefined where there is none. */
  readonly smallest: (bigint | undefined)[];
}

export function noBounds(layout: Layout): Bounds {
  return {
    hasNone: layout.columns.map(() => false),
    largest: layout.columns.map(() => 0n),
    smallest: layout.columns.map(() => undefined),
  };
}

export function widenBounds(
  { hasNone, largest, smallest }: Bounds,
  at: number,
  cell: Cell,
  none: boolean,
): void {
  if (none) hasNone[at] = true;
  if (typeof cell !== 'bigint') return;
  const size = cell < 0n ? -cell : cell;
  if (size > largest[at]!) largest[at] = size;
  const least = smallest[at];
  if (least === undefined || cell < least) smallest[at] = cell;
}

/** Reads them from what is stored. */
export async function readBounds(
  layout: Layout,
  subjects: string,
  rows: (sql: string) => Promise<Cells[]>,
): Promise<Bounds> {
  const bounds = noBounds(layout);
  if (layout.columns.length === 0) return bounds;
  const asked = layout.columns.map(({ attribute: { type }, value, none }) => {
    const isNumber = type === 'number' || type === 'money';
    const extremes = [`max(abs(${value}))`, `min(${value})`];
    const numbers = extremes.map((extreme) => (isNumber ? `CAST(${extreme} AS VARCHAR)` : 'NULL'));
    return [`bool_or(${none})`, ...numbers].join(', ');
  });
  const [row] = await rows(`SELECT ${asked.join(', ')} FROM ${subjects}`);
  for (const at of layout.columns.keys()) {
    const [hasNone, largest, smallest] = row?.slice(3 * at) ?? [];
    bounds.hasNone[at] = hasNone === true;
    bounds.largest[at] = BigInt((largest as string | null | undefined) ?? 0);
    if (typeof smallest === 'string') bounds.smallest[at] = BigInt(smallest);
  }
  return bounds;
}
