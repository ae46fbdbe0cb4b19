import type { Queryable } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import { listRegisters, type Register } from '#platform/registers/server/registers.ts';
import type { PolicyUnit } from '../domain/units.ts';

const UNITS = 'policy-units';

/** The lists of units, one for each place that has one. */
export async function unitRegisters(db: Queryable): Promise<Register[]> {
  const all = await listRegisters(db, { onlyPublic: true });
  return all.filter(({ definition }) => definition.register === UNITS);
}

/** Units on a list on a day ('YYYY-MM-DD'). */
export async function unitsOn(
  db: Queryable,
  { id, definition }: Register,
  day: string,
): Promise<PolicyUnit[]> {
  const entries = await allEntries(db, { register: id, asOf: day });
  return entries.map(({ body }) => ({
    register: id,
    place: definition.place,
    unit: String(body['unit']),
    name: body['name'] as Text,
    agency: body['agency'] === undefined ? null : String(body['agency']),
    does: body['does'] as PolicyUnit['does'],
  }));
}

export async function allUnits(db: Queryable, day: string): Promise<PolicyUnit[]> {
  const lists = await unitRegisters(db);
  return (await Promise.all(lists.map((list) => unitsOn(db, list, day)))).flat();
}

/** @throws Problem spokesperson.noUnit */
export async function getUnit(
  db: Queryable,
  at: { register: string; unit: string },
  day: string,
): Promise<PolicyUnit> {
  const found = (await allUnits(db, day)).find(
    ({ register, unit }) => register === at.register && unit === at.unit,
  );
  if (!found) throw new Problem('spokesperson.noUnit', 404);
  return found;
}
