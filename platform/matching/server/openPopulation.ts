import type { Database } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { indexVocabulary } from '#platform/rules/pure/vocabulary/indexVocabulary.ts';
import { loadDuckdb } from './duckdb/loadDuckdb.ts';
import { type DuckdbSettings, openDuckdbEngine } from './duckdb/openDuckdbEngine.ts';
import type { Engine } from './engine.ts';
import type { Population } from './population.ts';
import { populationOn } from './populationOn.ts';
import { openPostgresEngine } from './postgres/openPostgresEngine.ts';

export interface PopulationSettings extends Partial<DuckdbSettings> {
  readonly vocabulary: Vocabulary;
  /** Where the population goes when there is no DuckDB for the machine, or `engine` says so. */
  readonly database?: Database | undefined;
  /** `auto` takes DuckDB where it can be loaded. */
  readonly engine?: 'auto' | 'duckdb' | 'postgres' | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

/**
 * Opens a population: as it was left under this `name`, else empty (`size()` is 0 and the owner loads it).
 * @throws Problem `matching.noEngine` without DuckDB and database, `matching.storeUnavailable` when another
 * process holds the folder, `rules.badVocabulary`.
 */
export async function openPopulation(settings: PopulationSettings): Promise<Population> {
  indexVocabulary(settings.vocabulary);
  return populationOn(await openEngine(settings));
}

async function openEngine({
  vocabulary,
  database,
  engine = 'auto',
  name = 'subjects',
  log = (line) => console.warn(line),
  ...settings
}: PopulationSettings): Promise<Engine> {
  const duckdb = engine === 'postgres' ? undefined : await loadDuckdb();
  if (duckdb) return openDuckdbEngine(duckdb, vocabulary, { name, ...settings });
  if (database === undefined || engine === 'duckdb') throw new Problem('matching.noEngine', 503);
  if (engine === 'auto')
    log(`matching: no DuckDB for this machine; population "${name}" stays in PostgreSQL`);
  return openPostgresEngine(database, vocabulary, name);
}
