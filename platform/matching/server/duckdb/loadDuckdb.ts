import { createRequire } from 'node:module';

export type DuckdbModule = typeof import('@duckdb/node-api');

/** The calls under the API that hand out a vector's memory without a JavaScript object for each of its kinds. */
export interface RawVectors {
  data_chunk_get_vector(chunk: unknown, column: number): unknown;
  vector_get_data(vector: unknown, bytes: number): Uint8Array;
  /** Null when every row is valid. */
  vector_get_validity(vector: unknown, bytes: number): Uint8Array | null;
}

export interface Duckdb {
  readonly api: DuckdbModule;
  readonly raw: RawVectors;
}

let loaded: Promise<Duckdb | undefined> | undefined;

/** DuckDB, or undefined on machines for which there is no binary (such as LoongArch). */
export function loadDuckdb(): Promise<Duckdb | undefined> {
  loaded ??= load().catch(() => undefined);
  return loaded;
}

async function load(): Promise<Duckdb> {
  const api = await import('@duckdb/node-api');
  // The API's own copy of the bindings, wherever the package manager put it.
  const beside = createRequire(createRequire(import.meta.url).resolve('@duckdb/node-api'));
  return { api, raw: beside('@duckdb/node-bindings') as RawVectors };
}
