import { isDeepStrictEqual } from 'node:util';
import { both } from './both.ts';
import type { Comparing } from './compare.ts';

/** Registers: entries that may be those of the other place, and lists that the place keeps already. */
export function compareRegisters({ pack, origin, target, found, settled }: Comparing): void {
  for (const { definition, entries } of pack.registers) {
    const theirs = target.registers.find(({ register }) => register === definition.register);
    const same = theirs && isDeepStrictEqual(bodies(theirs.entries), bodies(entries));
    const title = definition.title;
    if ((entries.length === 0 && (theirs?.entries.length ?? 0) === 0) || same) {
      settled.push(both('reforms.replicate.register.settled', { register: title }));
      continue;
    }
    const local = entries.some(({ body }) => Object.values(body).some((value) => isOf(origin.place, value)));
    found.push({
      key: `register:${definition.register}`,
      kind: 'register',
      question: both(theirs ? 'reforms.replicate.register.kept' : 'reforms.replicate.register.entries', {
        register: title,
        count: entries.length,
        theirs: theirs?.entries.length ?? 0,
        origin: origin.names.get(origin.place) ?? { zh: origin.place, en: origin.place },
        place: target.place.name,
      }),
      options: [
        ...(theirs
          ? [
              {
                value: 'theirs',
                title: both('reforms.replicate.register.theirs', { count: theirs.entries.length }),
                stops: false,
              },
            ]
          : []),
        {
          value: 'keep',
          title: both('reforms.replicate.register.keep', { count: entries.length }),
          stops: false,
        },
        { value: 'empty', title: both('reforms.replicate.register.empty'), stops: false },
      ],
      default: theirs ? 'theirs' : local ? 'empty' : 'keep',
      amount: false,
    });
  }
}

function bodies(entries: readonly { body: Record<string, unknown> }[]): unknown[] {
  return entries.map(({ body }) => body);
}

/** A place of the origin, by its code: its districts begin with the same four digits. */
function isOf(place: string, value: unknown): boolean {
  const own = place.replace(/0+$/, '');
  return /^\d{6}$/.test(place) && typeof value === 'string' && /^\d{6}$/.test(value) && value.startsWith(own);
}
