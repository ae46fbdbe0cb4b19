import { answerTo, isEmpty } from './answers.ts';
import type { DraftContent } from './draftContent.ts';
import { type Field, type Form, fieldsOf } from './form.ts';
import { sameJson } from './sameJson.ts';

export type Side = 'mine' | 'theirs';

/** One field or one material in which two versions of a draft differ. */
export interface Difference {
  /** A field's id, or `materials.<id>`. */
  path: string;
  field?: Field;
  material?: string;
  /** Whose to keep when the person says nothing else: of who changed it; mine when both did. */
  suggested: Side;
}

/**
 * Where two versions of a draft differ, in the order of the form; fields that are gone from it do not count.
 * @param base what both came from, when that is known
 */
export function compareContents(
  form: Form,
  mine: DraftContent,
  theirs: DraftContent,
  base?: DraftContent,
): Difference[] {
  const suggest = (part: (content: DraftContent) => unknown): Side =>
    base && sameJson(part(base), part(mine)) ? 'theirs' : 'mine';
  const fields = fieldsOf(form).flatMap((field): Difference[] => {
    const part = (content: DraftContent) => answerTo(content.answers, field.id);
    if (isEmpty(part(mine)) && isEmpty(part(theirs))) return [];
    if (sameJson(part(mine), part(theirs))) return [];
    return [{ path: field.id, field, suggested: suggest(part) }];
  });
  const ids = new Set([...Object.keys(mine.materials), ...Object.keys(theirs.materials)]);
  const materials = [...ids].flatMap((material): Difference[] => {
    const part = (content: DraftContent) => content.materials[material] ?? [];
    if (sameJson(part(mine), part(theirs))) return [];
    return [{ path: `materials.${material}`, material, suggested: suggest(part) }];
  });
  return [...fields, ...materials];
}

/** One draft of two: each difference as chosen, everything else as both have it. */
export function mergeContents(
  mine: DraftContent,
  theirs: DraftContent,
  differences: readonly Difference[],
  choice: Record<string, Side>,
): DraftContent {
  const merged: DraftContent = { answers: { ...mine.answers }, materials: { ...mine.materials } };
  for (const { path, field, material, suggested } of differences) {
    if ((choice[path] ?? suggested) === 'mine') continue;
    if (field) merged.answers[field.id] = answerTo(theirs.answers, field.id);
    if (material !== undefined) merged.materials[material] = theirs.materials[material] ?? [];
  }
  return merged;
}
