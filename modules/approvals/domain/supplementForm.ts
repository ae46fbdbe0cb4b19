import type { Matter } from '#modules/catalogue/contract.ts';
import type { Form } from '#platform/forms/pure/form.ts';

/** What a supplement shows: the questions and materials that were asked for, or all that can be changed. */
export interface SupplementParts {
  /** Undefined when no question was asked anew. */
  form: Form | undefined;
  materials: Matter['materials'];
}

/** The path under which the page knows the field or material of an item: answers by their id alone. */
export function supplementField(path: string): string {
  return path.replace(/^answers\./, '');
}

/**
 * @param paths of the items asked for: `answers.address`, `materials.site-plan`
 * @param all also what was not asked for, as far as the applicant may change it
 */
export function supplementParts(matter: Matter, paths: readonly string[], all: boolean): SupplementParts {
  const asked = new Set(paths);
  const wanted = (path: string) => all || asked.has(path);
  const sections = matter.form.sections
    .map((section) => ({
      ...section,
      fields: section.fields.filter(
        ({ id, locked }) => !locked && id !== matter.placeField && wanted(`answers.${id}`),
      ),
    }))
    .filter(({ fields }) => fields.length > 0);
  return {
    form: sections.length > 0 ? { ...matter.form, sections } : undefined,
    materials: matter.materials.filter(({ id, by }) => by === 'upload' && wanted(`materials.${id}`)),
  };
}
