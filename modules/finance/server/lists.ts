import { getRole } from '#platform/access/server/roles.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Entry } from '#platform/registers/pure/entry.ts';
import { visibleBody } from '#platform/registers/pure/presentEntry.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import { findRegister, listRegisters, type Register } from '#platform/registers/server/registers.ts';
import type { ListView } from '../contract.ts';
import { LISTS, type ListName } from '../domain/lists.ts';

export interface FinanceList {
  list: ListName;
  register: Register;
  entries: Entry[];
}

/** The list of that name that holds in a place, with what is on it that day; undefined where nobody keeps one. */
export async function readList(
  db: Queryable,
  list: ListName,
  place: string,
  today: string,
): Promise<FinanceList | undefined> {
  const register = await findRegister(db, list, place);
  if (!register) return undefined;
  return { list, register, entries: await allEntries(db, { register: register.id, asOf: today }) };
}

/** All lists of a place, in the order of `LISTS`. */
export async function readLists(db: Queryable, place: string, today: string): Promise<FinanceList[]> {
  const found: FinanceList[] = [];
  for (const list of LISTS) {
    const one = await readList(db, list, place, today);
    if (one) found.push(one);
  }
  return found;
}

/** Places that keep a list of institutions: one where a city runs the platform. */
export async function placesWithLists(db: Queryable): Promise<string[]> {
  const registers = await listRegisters(db, { onlyPublic: false });
  const isOurs = new Set<string>(LISTS);
  return [
    ...new Set(
      registers.filter((one) => isOurs.has(one.definition.register)).map((one) => one.definition.place),
    ),
  ];
}

/** Owner and day belong to every list; the count stands beside what its source states. */
export function presentList({ list, register, entries }: FinanceList): ListView {
  const { definition, publishedAt } = register;
  const latest = entries.reduce((day, { recordedAt }) => (recordedAt > day ? recordedAt : day), publishedAt);
  return {
    list,
    title: definition.title,
    owner: getRole(definition.owner).title,
    asOf: legalDate(latest),
    count: entries.length,
    stated: definition.statedTotal?.count ?? null,
  };
}

/** A list as it is sent: its columns and rows, without personal fields. */
export function asTable({ list, register, entries }: FinanceList) {
  const { definition } = register;
  const fields = definition.fields.filter(({ personal }) => !personal);
  return {
    list,
    title: definition.title,
    columns: fields.map(({ title }) => title),
    rows: entries.map(({ body }) => {
      const seen = visibleBody(definition, body, 'public');
      return fields.map(({ id }) => seen[id] ?? null);
    }),
  };
}
