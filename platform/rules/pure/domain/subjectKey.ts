import { isExact } from '../facts/presentFact.ts';
import type { Value } from '../tree/value.ts';

/** The same for two values that are written alike, wherever they stand and by whichever name. */
export function subjectKey(value: Value): string {
  if (value.kind === 'attribute') return value.attribute.id;
  return JSON.stringify(value, (name, part) => {
    if (name === 'from' || name === 'to') return undefined;
    if (name === 'attribute') return part.id;
    return typeof part === 'object' && part !== null && isExact(part) ? `${part.n}/${part.d}` : part;
  });
}
