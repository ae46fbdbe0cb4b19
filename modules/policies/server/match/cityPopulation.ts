import { everyProfile, profilesSince, profileVocabulary } from '#modules/profiles/index.ts';
import type { Database } from '#platform/db/server/database.ts';
import type { Subject } from '#platform/matching/pure/subject.ts';
import { openPopulation } from '#platform/matching/server/openPopulation.ts';
import type { Population } from '#platform/matching/server/population.ts';
import type { Facts } from '#platform/rules/pure/facts/fact.ts';
import { isExact } from '#platform/rules/pure/facts/presentFact.ts';
import { storedScale, unitsOf } from '#platform/rules/pure/sql/sqlColumn.ts';

/** A profile whose transaction ended late may be older than the newest one seen. */
const LATE = 10 * 60_000;

interface Kept {
  population: Population;
  versions: Map<string, number>;
  seen: Date;
}

const opened = new WeakMap<Database, Promise<Kept>>();

/**
 * All firms of the city with what counts of them, loaded at the first question and brought up to date before each: any
 * process may ask, whichever of them wrote a profile. One for each database, so a sandbox has its own.
 */
export async function cityPopulation(database: Database): Promise<Population> {
  const before = opened.get(database);
  // One after the other: two that catch up at once would put the same firms twice.
  const next = before ? before.then(catchUp(database), () => load(database)) : load(database);
  opened.set(database, next);
  return (await next).population;
}

/** For whoever is done with a database, such as a test. */
export async function closeCityPopulation(database: Database): Promise<void> {
  const kept = await opened.get(database);
  opened.delete(database);
  await kept?.population.close();
}

async function load(database: Database): Promise<Kept> {
  const population = await openPopulation({ vocabulary: profileVocabulary(), name: 'firms', database });
  const versions = new Map<string, number>();
  await population.load(subjects());
  return { population, versions, seen: new Date(0) };

  async function* subjects(): AsyncGenerator<Subject> {
    for await (const { id, version, facts } of everyProfile(database)) {
      versions.set(id, version);
      yield { id, facts: storable(facts) };
    }
  }
}

function catchUp(database: Database): (kept: Kept) => Promise<Kept> {
  return async (kept) => {
    const { population, versions, seen } = kept;
    const rows = await profilesSince(database, new Date(Math.max(0, seen.getTime() - LATE)));
    const changed = rows.filter(({ id, version }) => versions.get(id) !== version);
    await population.putAll(changed.map(({ id, facts }) => ({ id, facts: storable(facts) })));
    for (const { id, version } of changed) versions.set(id, version);
    const latest = Math.max(seen.getTime(), ...rows.map(({ updatedAt }) => updatedAt.getTime()));
    return { ...kept, seen: new Date(latest) };
  };
}

/**
 * A figure finer than the population holds is unknown to it: one odd value must not keep all others out. What is written
 * and told rests on the facts themselves.
 */
function storable(facts: Facts): Facts {
  const kept: Record<string, Facts[string]> = {};
  for (const { id, type } of profileVocabulary()) {
    const fact = facts[id];
    if (fact === undefined) continue;
    const isNumeric = typeof fact === 'object' && isExact(fact.value);
    const scale = storedScale[type === 'money' ? 'money' : 'number'];
    const fits = !isNumeric || !isExact(fact.value) || unitsOf(fact.value, scale) !== undefined;
    kept[id] = fits ? fact : 'unknown';
  }
  return kept;
}
