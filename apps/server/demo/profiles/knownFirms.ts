import type { FakeValues } from '#connectors/firm-data/fake/fakeFirmData.ts';
import { declaredSources } from '#modules/profiles/index.ts';
import { type Holding, holdingsOf, type KnownFirm } from './holdings.ts';

// The simulated agencies run in this process, and know the firms that the city was started with.
const firms = new Map<string, KnownFirm>();
let stories: ReadonlyMap<string, readonly Holding[]> = new Map();

export function knowFirms(known: readonly KnownFirm[]): void {
  for (const firm of known) firms.set(firm.uscc, firm);
}

export function keepStories(told: ReadonlyMap<string, readonly Holding[]>): void {
  stories = told;
}

/** What all agencies hold of a firm; undefined when none has heard of it, as of a firm founded today. */
export function holdingsAt(uscc: string, today: string): Holding[] | undefined {
  const firm = firms.get(uscc);
  if (!firm) return undefined;
  // On a clock that was set back, what a story says is still to come.
  const told = (stories.get(uscc) ?? []).filter(({ asOf }) => asOf <= today);
  const isTold = new Set(told.map(({ attribute, source }) => `${attribute} ${source}`));
  return [
    ...holdingsOf(firm, today).filter(({ attribute, source }) => !isTold.has(`${attribute} ${source}`)),
    ...told,
  ];
}

/** The same as one agency answers it over HTTP. */
export function heldBy(resource: string, uscc: string, today: string): FakeValues | undefined {
  const source = declaredSources().find((one) => one.kind === 'outside' && one.resource === resource);
  const held = holdingsAt(uscc, today)?.filter((one) => one.source === source?.id);
  return held?.map(({ attribute, fact, asOf }) => ({
    name: attribute,
    asOf,
    ...(typeof fact === 'string'
      ? { state: fact }
      : {
          state: 'value' as const,
          value: Array.isArray(fact.value) ? [...fact.value] : (fact.value as string | boolean),
        }),
  }));
}
