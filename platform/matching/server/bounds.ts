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
}

export function noBounds(layout: Layout): Bounds {
  return { hasNone: layout.columns.map(() => false), largest: layout.columns.map(() => 0n) };
}

export function widenBounds({ hasNone, largest }: Bounds, at: number, cell: Cell, none: boolean): void {
  if (none) hasNone[at] = true;
  if (typeof cell !== 'bigint') return;
  const size = cell < 0n ? -cell : cell;
  if (size > largest[at]!) largest[at] = size;
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
    return `bool_or(${none}), ${isNumber ? `CAST(max(abs(${value})) AS VARCHAR)` : 'NULL'}`;
  });
  const [row] = await rows(`SELECT ${asked.join(', ')} FROM ${subjects}`);
  for (const at of layout.columns.keys()) {
    bounds.hasNone[at] = row?.[2 * at] === true;
    bounds.largest[at] = BigInt((row?.[2 * at + 1] as string | null) ?? 0);
  }
  return bounds;
}
