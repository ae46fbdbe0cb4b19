import type { Matter } from '#modules/catalogue/contract.ts';
import type { Form } from '#platform/forms/pure/form.ts';

/** The form of a matter with the place that decides the jurisdiction chosen among those of the adopting place. */
export function formHere({ form, placeField }: Pick<Matter, 'form' | 'placeField'>, place: string): Form {
  const sections = form.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) =>
      field.id === placeField && field.kind === 'place' && !field.within
        ? { ...field, within: place }
        : field,
    ),
  }));
  return { ...form, sections };
}
