import { findLicenceOf, licencesOf } from '#modules/licences/index.ts';
import type { OrganisationRow } from '#modules/organisations/index.ts';
import { findPlace } from '#platform/access/server/places.ts';
import type { DataQuestion } from '#platform/api/server/outside.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { SharedValue } from '../contract.ts';
import type { Refusal } from '../domain/outcome.ts';
import type { Item } from './directory.ts';

export type Holding =
  | { outcome: 'given'; values: SharedValue[]; subjectId: string }
  | { outcome: Extract<Refusal, 'notHeld' | 'notValid' | 'unavailable'> };

interface Asking {
  db: Queryable;
  services: Services;
  item: Item;
  firm: OrganisationRow;
  today: string;
}

const PROPERTIES = ['name', 'uscc', 'legalRepresentative', 'address', 'place', 'establishedOn'] as const;

/** What the source holds of the firm at this moment. Only what is in force is given. */
export function readHolding(asking: Asking, question: DataQuestion): Promise<Holding> {
  switch (asking.item.origin) {
    case 'organisation':
      return ofRegister(asking);
    case 'licence':
      return ofLicences(asking);
    case 'platform':
      return ofPlatform(asking, question);
  }
}

/** Whether it would be given now, without calling it: unknown for what lies elsewhere. */
export async function isInForce(asking: Asking): Promise<boolean | undefined> {
  if (asking.item.origin === 'platform') return undefined;
  const { outcome } = await (asking.item.origin === 'organisation' ? ofRegister(asking) : ofLicences(asking));
  return outcome === 'given';
}

async function ofRegister({ db, services, firm }: Asking): Promise<Holding> {
  if (firm.status !== 'active') return { outcome: 'notValid' };
  const place = await findPlace(db, firm.place);
  const values = PROPERTIES.flatMap((id): SharedValue[] => {
    const value = firm[id];
    if (!value) return [];
    const shown =
      id === 'place' && place ? { zh: place.name.zh, en: place.name.en ?? place.name.zh } : same(value);
    return [{ id, label: inBoth(services, `sharing.property.${id}`), value, shown }];
  });
  return { outcome: 'given', values, subjectId: firm.id };
}

async function ofLicences({ db, services, item, firm, today }: Asking): Promise<Holding> {
  const own = (await licencesOf(db, firm.id)).filter(({ type }) => type === item.licenceType);
  if (own.length === 0) return { outcome: 'notHeld' };
  for (const { number, ...licence } of own) {
    const now = await findLicenceOf(db, firm.id, number);
    if (now?.statusOn(today) !== 'valid') continue;
    const label = (key: string) => inBoth(services, `sharing.property.${key}`);
    const values: SharedValue[] = [
      { id: 'number', label: label('number'), value: number, shown: same(number) },
      ...(licence.validTo
        ? [{ id: 'validTo', label: label('validTo'), value: licence.validTo, shown: same(licence.validTo) }]
        : []),
      ...licence.fields.map(({ id, label: title, value, code }) => ({
        id,
        label: title,
        value: code ?? value.zh,
        shown: value,
      })),
    ];
    return { outcome: 'given', values, subjectId: licence.id };
  }
  return { outcome: 'notValid' };
}

async function ofPlatform({ services, firm }: Asking, question: DataQuestion): Promise<Holding> {
  const { askData } = services.outside;
  if (!askData) return { outcome: 'unavailable' };
  try {
    const { found, status, values } = await askData(question);
    if (!found) return { outcome: 'notHeld' };
    if (status !== 'valid') return { outcome: 'notValid' };
    const given = Object.entries(values).map(([id, value]) => ({
      id,
      label: same(id),
      value,
      shown: same(value),
    }));
    return { outcome: 'given', values: given, subjectId: firm.id };
  } catch (error) {
    services.log.warn({ item: question.item, reason: (error as Error).message }, 'shared data did not come');
    return { outcome: 'unavailable' };
  }
}

function same(value: string): Text {
  return { zh: value, en: value };
}

function inBoth(services: Services, key: string): Text {
  return { zh: services.translate('zh-CN', key), en: services.translate('en', key) };
}
