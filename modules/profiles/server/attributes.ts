import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Problem } from '#platform/errors/pure/problem.ts';
import { asOfDate } from '#platform/rules/pure/vocabulary/asOfDate.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { AttributeFile, type ProfileAttribute, Source, UnitOfValue } from '../domain/attribute.ts';

const FOLDER = path.resolve(import.meta.dirname, '../data');

interface Declared {
  attributes: readonly ProfileAttribute[];
  byId: ReadonlyMap<string, ProfileAttribute>;
  sources: ReadonlyMap<string, Source>;
  units: ReadonlyMap<string, UnitOfValue>;
  vocabulary: Vocabulary;
}
let declared: Declared | undefined;

/** Everything that is declared of the profile, read once. @throws ZodError when a file is malformed */
export function declaredProfile(): Declared {
  declared ??= read();
  return declared;
}

/**
 * What rules may ask about a firm, and the day they are asked for (`today`). Always the same object, so that looking
 * names up is prepared once.
 */
export function profileVocabulary(): Vocabulary {
  return declaredProfile().vocabulary;
}

/** Who may say something about a firm. */
export function declaredSources(): Source[] {
  return [...declaredProfile().sources.values()];
}

/** @throws Problem notFound */
export function getAttribute(id: string): ProfileAttribute {
  const found = declaredProfile().byId.get(id);
  if (!found) throw new Problem('notFound', 404);
  return found;
}

function read(): Declared {
  const files = globSync('attributes/*.yaml', { cwd: FOLDER }).sort();
  const attributes = files.flatMap((file) => {
    const { group, attributes } = AttributeFile.parse(load(file));
    return attributes.map((attribute) => ({ ...attribute, group }));
  });
  return {
    attributes,
    byId: byId(attributes),
    sources: byId(z.array(Source).parse(load('sources.yaml'))),
    units: byId(z.array(UnitOfValue).parse(load('units.yaml'))),
    vocabulary: [asOfDate, ...attributes.map(forRules)],
  };
}

function forRules({ id, names, type, values, description, said }: ProfileAttribute): Vocabulary[number] {
  const more = { ...(values && { values }), ...(description && { description }), ...(said && { said }) };
  return { id, names, type, ...more };
}

function load(file: string): unknown {
  return parse(readFileSync(path.join(FOLDER, file), 'utf8'));
}

function byId<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
