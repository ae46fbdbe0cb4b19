import { z } from 'zod';
import { shiftMonths } from '#platform/calendar/pure/addMonths.ts';
import { type Fake, type FakeOptions, openFake } from '#platform/connect/server/fake/openFake.ts';
import type { PlatformAnswer } from '../mapping.ts';

const Query = z.object({
  requestId: z.uuid(),
  resource: z.string().min(1),
  subject: z.object({ uscc: z.string().length(18) }),
  use: z.object({ purpose: z.string().min(1), basis: z.string().min(1), agency: z.string().min(1) }),
  authorization: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/),
});

export type FakeValues = PlatformAnswer['values'];

/**
 * What it says instead of what it holds: amounts that contradict others, the word of a year ago that comes late, values of
 * the wrong form and of a day to come, or the answer to another question.
 */
export type Quirk = 'none' | 'contradicts' | 'late' | 'wrong' | 'mixedUp';

export interface FakeFirmDataOptions extends Omit<FakeOptions, 'react'> {
  /** What an agency holds of a firm; undefined when it does not know the firm. */
  holds: (resource: string, uscc: string) => FakeValues | undefined;
}

export interface FakeFirmData extends Fake {
  /** Behaves so from now on. */
  quirk(quirk: Quirk): void;
}

const NO_ONE = '01900000-0000-7000-8000-000000000000';

/** The agencies of a place behind one door; refuses a question without use, basis or authorisation. */
export async function openFakeFirmData({ holds, ...options }: FakeFirmDataOptions): Promise<FakeFirmData> {
  let current: Quirk = 'none';
  const fake = await openFake({
    ...options,
    react(path, body) {
      const query = Query.safeParse(body);
      if (path !== '/firm-data/queries' || !query.success)
        return { status: 400, body: { error: 'malformed' } };
      const { requestId, resource, subject } = query.data;
      const held = holds(resource, subject.uscc);
      const answer: PlatformAnswer = {
        requestId: current === 'mixedUp' ? NO_ONE : requestId,
        found: held !== undefined,
        values: spoil(held ?? [], current),
      };
      return { status: 200, body: answer };
    },
  });
  return {
    ...fake,
    quirk(quirk) {
      current = quirk;
    },
  };
}

const YEAR = 12;

function spoil(values: FakeValues, quirk: Quirk): FakeValues {
  if (quirk === 'contradicts')
    return values.map((one) => ({ ...one, ...(isNumber(one.value) && { value: `1${one.value}` }) }));
  if (quirk === 'late') return values.map((one) => ({ ...one, asOf: shiftMonths(one.asOf, -YEAR) }));
  if (quirk !== 'wrong') return values;
  const [first, second, ...rest] = values;
  return [
    ...(first ? [{ ...first, state: 'value' as const, value: 'about 30' }] : []),
    ...(second ? [{ ...second, asOf: '2999-01-01' }] : []),
    { name: 'weather', state: 'value', value: 'fine', asOf: '2026-01-01' },
    ...rest,
  ];
}

function isNumber(value: FakeValues[number]['value']): value is string {
  return typeof value === 'string' && /^\d+(\.\d+)?$/.test(value);
}
