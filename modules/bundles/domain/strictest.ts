import type { Field } from '#platform/forms/pure/form.ts';
import { compareDecimals } from '#platform/forms/pure/kinds/number/compareDecimals.ts';

/** One field that satisfies all that ask for the same: required where one requires it, within the limits of each. */
export function strictest(fields: readonly Field[]): Field {
  const [first] = fields as readonly [Field, ...Field[]];
  const prefill = fields.find((field) => field.prefill !== undefined)?.prefill;
  const max = least(fields.flatMap(({ max }) => max ?? []));
  const bottom = outermost(fields, 'least', (a, b) => a > b);
  const top = outermost(fields, 'most', (a, b) => a < b);
  return {
    ...first,
    required: fields.some(({ required }) => required),
    locked: fields.some(({ locked }) => locked),
    personal: fields.some(({ personal }) => personal),
    ...(prefill !== undefined && { prefill }),
    ...(max !== undefined && { max }),
    ...(bottom !== undefined && { least: bottom }),
    ...(top !== undefined && { most: top }),
  };
}

function least(numbers: readonly number[]): number | undefined {
  return numbers.length > 0 ? Math.min(...numbers) : undefined;
}

function outermost(
  fields: readonly Field[],
  part: 'least' | 'most',
  tighter: (a: number, b: number) => boolean,
): string | undefined {
  const values = fields.flatMap((field) => field[part] ?? []);
  return values.reduce<string | undefined>(
    (best, value) => (best === undefined || tighter(order(value, best, fields[0]!.kind), 0) ? value : best),
    undefined,
  );
}

/** Dates of one form compare as text; `today` is left as the first one says it. */
function order(a: string, b: string, kind: Field['kind']): number {
  return kind === 'date' ? a.localeCompare(b) : compareDecimals(a, b);
}
