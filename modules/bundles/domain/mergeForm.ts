import { type Answers, type Field, type Form, fieldsOf } from '#platform/forms/pure/form.ts';
import type { Bundle } from './bundle.ts';
import type { Elements } from './element.ts';
import type { Part } from './part.ts';
import { questionKey } from './question.ts';
import { strictest } from './strictest.ts';

export interface MergedForm {
  form: Form;
  /** For each part: its own field to where the answer stands in the whole. */
  map: Record<string, Record<string, string>>;
}

/**
 * The forms of all parts as one: fields that ask for the same data element stand once, in the sections of the
 * dictionary; what only one part asks stands in a section of that part. What an opening question has answered is not
 * asked again.
 */
export function mergeForm(
  bundle: Pick<Bundle, 'questions'>,
  parts: readonly Part[],
  elements: Elements,
): MergedForm {
  const map: MergedForm['map'] = {};
  const shared = new Map<string, Field[]>();
  const own: Form['sections'] = [];
  for (const { member, matter } of parts) {
    const mine: Record<string, string> = {};
    map[member.id] = mine;
    const kept: Field[] = [];
    for (const field of fieldsOf(matter.form)) {
      const question = bundle.questions.find(
        ({ element }) => element !== undefined && element === field.element,
      );
      const element = sharedElement(field);
      if (question) mine[field.id] = questionKey(question);
      else if (element) {
        mine[field.id] = camel(element);
        shared.set(element, [...(shared.get(element) ?? []), field]);
      } else {
        mine[field.id] = `${camel(member.id)}${capital(field.id)}`;
        kept.push(field);
      }
    }
    if (kept.length > 0) {
      const fields = kept.map((field) => renamed(field, mine));
      own.push({ id: camel(member.id), title: matter.title, fields });
    }
  }
  return { form: { sections: [...sharedSections(shared, elements), ...own] }, map };
}

/** What the applicant of a part would have typed into its own form. */
export function answersOfPart(map: Record<string, string>, whole: Answers): Answers {
  return Object.fromEntries(
    Object.entries(map)
      .map(([field, key]) => [field, whole[key]] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** A field that appears only on a condition stays with its part: elsewhere it would be asked of everybody. */
function sharedElement({ element, shownWhen }: Field): string | undefined {
  return shownWhen ? undefined : element;
}

function sharedSections(
  shared: ReadonlyMap<string, Field[]>,
  { groups, elements }: Elements,
): Form['sections'] {
  return groups.flatMap(({ id, title }) => {
    const fields = elements.flatMap((element) => {
      const asked = shared.get(element.id);
      if (!asked || !element.id.startsWith(`${id}.`)) return [];
      const { title: words, hint } = element;
      return {
        ...strictest(asked),
        id: camel(element.id),
        element: element.id,
        title: words,
        ...(hint && { hint }),
      };
    });
    return fields.length > 0 ? [{ id: camel(id), title, fields }] : [];
  });
}

function renamed({ shownWhen, element: _, ...field }: Field, map: Record<string, string>): Field {
  const id = map[field.id]!;
  return { ...field, id, ...(shownWhen && { shownWhen: { ...shownWhen, field: map[shownWhen.field]! } }) };
}

/** `premises.address` and `food-business` as ids of fields. */
export function camel(id: string): string {
  return id.replaceAll(/[-.]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function capital(id: string): string {
  return `${id[0]!.toUpperCase()}${id.slice(1)}`;
}
