import type { z } from 'zod';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { EntryBody } from '#platform/registers/pure/entry.ts';
import type { InstitutionView, ProductView } from '../contract.ts';
import { INSTITUTIONS, PRODUCTS } from '../domain/lists.ts';
import { readList } from './lists.ts';

/** `place`: of the list that it stands on, which holds for every place below. */
export type Institution = z.infer<typeof InstitutionView> & { uscc: string | null; place: string };

/** A product with its rule; the rule is not shown as it is written. */
export interface Product {
  view: ProductView;
  conditions: string | null;
  institution: string | null;
  /** Of the list that it stands on. */
  place: string;
}

const text = (body: EntryBody, id: string) => (body[id] as string | undefined) ?? null;
const both = (body: EntryBody, id: string) => (body[id] as Text | undefined) ?? null;
const number = (body: EntryBody, id: string) => (body[id] === undefined ? null : Number(body[id]));

export async function institutionsIn(db: Queryable, place: string, today: string): Promise<Institution[]> {
  const found = await readList(db, INSTITUTIONS, place, today);
  return (found?.entries ?? []).map(({ body }) => ({
    code: text(body, 'code')!,
    name: both(body, 'name')!,
    contact: text(body, 'contact'),
    phone: text(body, 'phone'),
    uscc: text(body, 'uscc'),
    place: found!.register.definition.place,
  }));
}

export async function productsIn(db: Queryable, place: string, today: string): Promise<Product[]> {
  const institutions = await institutionsIn(db, place, today);
  const found = await readList(db, PRODUCTS, place, today);
  if (!found) return [];
  const kinds = found.register.definition.fields.find(({ id }) => id === 'kind')?.values ?? [];
  return found.entries.map(({ body }) => {
    const at = institutions.find(({ code }) => code === body['institution']);
    const conditions = text(body, 'conditions');
    return {
      conditions,
      place: found.register.definition.place,
      institution: at?.code ?? null,
      view: {
        code: text(body, 'code')!,
        name: both(body, 'name')!,
        institution: at ? presentInstitution(at) : null,
        kind: kinds.find(({ value }) => value === body['kind'])?.label ?? null,
        summary: both(body, 'summary'),
        amountMost: text(body, 'amountMost'),
        termMonths: number(body, 'termMonths'),
        rate: both(body, 'rate'),
        feeWaiver: number(body, 'feeWaiver'),
        hasConditions: conditions !== null,
      },
    };
  });
}

export function presentInstitution({ code, name, contact, phone }: Institution) {
  return { code, name, contact, phone };
}
