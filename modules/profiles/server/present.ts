import { agencyNames, findCompetentAgency } from '#platform/access/server/agencies.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { readFormulaAloud } from '#platform/rules/pure/reading/readAloud.ts';
import { asOfDate } from '#platform/rules/pure/vocabulary/asOfDate.ts';
import type { AttributeView, HeldView, ProfileEntry } from '../contract.ts';
import type { ProfileAttribute } from '../domain/attribute.ts';
import type { Decided } from '../domain/decideAttribute.ts';
import { declaredProfile } from './attributes.ts';
import { formulaOf } from './calculate.ts';
import { sourceTitles } from './sourceTitles.ts';

/** An attribute as anybody may read it. */
export function presentAttribute(attribute: ProfileAttribute): AttributeView {
  const { id, names, type, values, description, unit, group, sources, supplied } = attribute;
  const { freshMonths, disputed } = attribute;
  return {
    id,
    names,
    type,
    ...(values && { values: [...values] }),
    ...(description && { description }),
    unit: unit ? (declaredProfile().units.get(unit)?.title ?? null) : null,
    group,
    sources: sources.map(namedSource),
    supplied,
    freshMonths: freshMonths ?? null,
    whileDisputed: disputed,
    formula: wordsOf(attribute),
  };
}

/** The day itself, which a rule may ask for as well. */
export function presentDay(): AttributeView {
  const { id, names, type } = asOfDate;
  const nobody = { unit: null, group: null, sources: [], supplied: false, freshMonths: null, formula: null };
  return { id, names, type, ...nobody, whileDisputed: 'counts' };
}

export interface Reader {
  mayDispute: boolean;
  maySupply: boolean;
}

export function presentEntry(
  attribute: ProfileAttribute,
  decided: Decided,
  { disputes, reader }: { disputes: ReadonlyMap<string, string>; reader: Reader },
): ProfileEntry {
  const { sources: _, ...view } = presentAttribute(attribute);
  const held = decided.held.map(({ value, standing }): HeldView => {
    const caseId = disputes.get(`${attribute.id} ${value.source}`);
    const isSource = declaredProfile().sources.has(value.source);
    return {
      source: namedSource(value.source),
      fact: value.fact as HeldView['fact'],
      asOf: value.asOf,
      receivedAt: value.receivedAt.toISOString(),
      countsUntil: value.countsUntil,
      standing,
      corrected: value.correctedBy !== null,
      dispute: caseId ? { caseId } : null,
      mayDispute: reader.mayDispute && isSource && !caseId && standing !== 'silent',
    };
  });
  const { fact, from, why, contradicted } = decided;
  return {
    ...view,
    fact: fact as ProfileEntry['fact'],
    from: from === null ? null : namedSource(from),
    why,
    contradicted,
    held,
    maySupply: reader.maySupply && attribute.supplied,
  };
}

export function namedSource(id: string): { id: string; title: Text } {
  const title = declaredProfile().sources.get(id)?.title ?? sourceTitles[id as keyof typeof sourceTitles];
  return { id, title: title ?? { zh: id, en: id } };
}

/** Names of the agencies that answer for sources at a place; null where none does. */
export async function agenciesOf(db: Queryable, place: string, duties: readonly string[]) {
  const found = new Map<string, string>();
  for (const duty of new Set(duties)) {
    const agency = await findCompetentAgency(db, place, duty);
    if (agency) found.set(duty, agency.id);
  }
  const names = await agencyNames(db, [...found.values()]);
  return (duty: string) => names.get(found.get(duty) ?? '') ?? null;
}

function wordsOf(attribute: ProfileAttribute): Text | null {
  const { derived } = attribute;
  if (!derived) return null;
  if ('table' in derived) return attribute.description ?? null;
  if ('formula' in derived) {
    const { formula } = formulaOf(attribute);
    return { zh: readFormulaAloud(formula, 'zh-CN'), en: readFormulaAloud(formula, 'en') };
  }
  const since = declaredProfile().byId.get(derived.yearsSince)?.names;
  return since ? { zh: `自${since.zh}起满几年`, en: `Full years since ${since.en}` } : null;
}
