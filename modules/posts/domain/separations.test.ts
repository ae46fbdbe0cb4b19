import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { allRoles } from '#platform/access/server/roles.ts';
import { Separation, whySeparate } from './separations.ts';

const separations = z
  .array(Separation)
  .parse(parse(readFileSync(path.resolve(import.meta.dirname, '../data/separations.yaml'), 'utf8')));
const at = (role: string, agency = 'a') => ({ role, agency, place: 'p' });
const why = (wanted: ReturnType<typeof at>, held: ReturnType<typeof at>, samePlace = true) =>
  whySeparate(separations, { wanted, held, samePlace })?.why.en;

it('names only roles that there are', () => {
  const named = separations.flatMap(({ roles, from }) => [...roles, ...(from && from !== '*' ? from : [])]);
  for (const role of named) expect(allRoles().has(role), role).toBe(true);
});

it('keeps examining and deciding apart in one agency, whichever comes first', () => {
  expect(why(at('decider'), at('reviewer'))).toBeDefined();
  expect(why(at('reviewer'), at('decider'))).toBeDefined();
  expect(why(at('reviewer'), at('decider', 'b'))).toBeUndefined();
  expect(why(at('reviewer'), at('window'))).toBeUndefined();
  expect(why(at('reviewer'), at('reviewer'))).toBeUndefined();
});

it('keeps who supervises from handling, and an administrator from everything, within a place', () => {
  expect(why(at('supervisor'), at('window', 'b'))).toBeDefined();
  expect(why(at('supervisor'), at('window', 'b'), false)).toBeUndefined();
  expect(why(at('hotline'), at('system-admin'))).toBeDefined();
  expect(why(at('system-admin'), at('reform-office', 'b'))).toBeDefined();
  expect(why(at('system-admin'), at('system-admin', 'b'))).toBeUndefined();
});
