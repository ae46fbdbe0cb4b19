import { fieldsOf } from '#platform/forms/pure/form.ts';
import type { Bundle } from './bundle.ts';
import type { Elements } from './element.ts';
import { mergeForm } from './mergeForm.ts';
import { mergeMaterials } from './mergeMaterials.ts';
import type { Part } from './part.ts';

/** What is asked once against what the parts would ask one by one. Opening questions count as asked. */
export interface Asked {
  fields: { asked: number; sum: number };
  materials: { asked: number; sum: number; fetched: number };
}

export function countFields(
  bundle: Pick<Bundle, 'questions'>,
  parts: readonly Part[],
  elements: Elements,
): Asked {
  const { form } = mergeForm(bundle, parts, elements);
  const { materials } = mergeMaterials(parts, elements);
  const uploads = parts.flatMap(({ matter }) => matter.materials).filter(({ by }) => by === 'upload');
  return {
    fields: {
      asked: fieldsOf(form).length + bundle.questions.length,
      sum: parts.reduce((sum, { matter }) => sum + fieldsOf(matter.form).length, 0),
    },
    materials: {
      asked: materials.filter(({ by }) => by === 'upload').length,
      sum: uploads.length,
      fetched: materials.filter(({ by }) => by === 'fetch').length,
    },
  };
}
