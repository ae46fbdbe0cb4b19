import type { Matter } from '#modules/catalogue/contract.ts';
import { type Field, fieldsOf } from '#platform/forms/pure/form.ts';
import type { Bundle } from './bundle.ts';
import type { Elements } from './element.ts';
import type { BundleFault } from './lintBundle.ts';
import type { Part } from './part.ts';

/** The parts mean the same by the same element: kind, choices and columns agree, and all lie at one place. */
export function* lintElements(
  bundle: Bundle,
  parts: readonly Part[],
  { elements }: Elements,
): Generator<BundleFault> {
  const kinds = new Map(elements.map(({ id, kind }) => [id, kind]));
  const seen = new Map<string, string>();
  const ways = new Map<string, string>();
  const places = new Set<string>();
  for (const [n, { matter }] of parts.entries()) {
    const path = ['members', n, 'matter'];
    for (const field of fieldsOf(matter.form)) {
      if (field.id === matter.placeField) places.add(field.element ?? `${matter.matter}.${field.id}`);
      if (!field.element) continue;
      const params = { element: field.element, matter: matter.matter };
      const meaning = meaningOf(field);
      if (kinds.get(field.element) !== field.kind) yield { path, code: 'elementKind', params };
      else if ((seen.get(field.element) ?? meaning) !== meaning)
        yield { path, code: 'elementDiffers', params };
      seen.set(field.element, meaning);
      if (field.shownWhen) yield { path, code: 'elementOnCondition', params, warning: true };
    }
    yield* materialsOf(matter, path, kinds, ways);
    yield* conditionsOnQuestions(bundle, matter, path);
  }
  if (places.size > 1)
    yield { path: ['members'], code: 'manyPlaces', params: { list: [...places].join('、') } };
  for (const [n, { element, kind, id }] of bundle.questions.entries()) {
    if (element && kinds.get(element) !== kind)
      yield { path: ['questions', n, 'element'], code: 'elementKind', params: { element, matter: id } };
  }
}

function* materialsOf(
  { materials, matter }: Matter,
  path: PropertyKey[],
  kinds: ReadonlyMap<string, string>,
  ways: Map<string, string>,
): Generator<BundleFault> {
  for (const { element, by } of materials) {
    if (!element) continue;
    const params = { element, matter };
    if (kinds.get(element) !== 'material') yield { path, code: 'elementKind', params };
    if ((ways.get(element) ?? by) !== by) yield { path, code: 'elementDiffers', params };
    ways.set(element, by);
  }
}

/** A field that hangs on one which an opening question answers would look for a field that is not there. */
function* conditionsOnQuestions(
  { questions }: Bundle,
  matter: Matter,
  path: PropertyKey[],
): Generator<BundleFault> {
  const fields = fieldsOf(matter.form);
  for (const { id, shownWhen } of fields) {
    const element = fields.find((other) => other.id === shownWhen?.field)?.element;
    if (element && questions.some((question) => question.element === element))
      yield { path, code: 'conditionOnQuestion', params: { field: id, matter: matter.matter } };
  }
}

/** What an answer to it means: values, columns and the list it is chosen from, not how it is worded. */
function meaningOf({ kind, options, register, fields, decimals, consent }: Field): string {
  const columns = fields?.map((column) => [column.id, meaningOf(column)]);
  return JSON.stringify([kind, options?.map(({ value }) => value), register, columns, decimals, consent]);
}
