import type { Queryable } from '#platform/db/server/database.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import type { EventDraftView } from '../contract.ts';
import { chosenMembers } from '../domain/applicableMembers.ts';
import type { Bundle } from '../domain/bundle.ts';
import { mergeCommitments } from '../domain/mergeCommitments.ts';
import { mergeForm } from '../domain/mergeForm.ts';
import { mergeMaterials } from '../domain/mergeMaterials.ts';
import { type PublishedPart, partsOf } from './bundles.ts';
import { loadElements } from './loadElements.ts';

/** The parts that apply, and what they ask as one. */
export interface MergedWhole {
  parts: PublishedPart[];
  body: EventDraftView['body'];
  fields: Record<string, Record<string, string>>;
  papers: Record<string, Record<string, string>>;
}

export async function mergeWhole(db: Queryable, bundle: Bundle, answers: Answers): Promise<MergedWhole> {
  const parts = await partsOf(db, chosenMembers(bundle, answers));
  const elements = loadElements();
  const { form, map: fields } = mergeForm(bundle, parts, elements);
  const { materials, map: papers } = mergeMaterials(parts, elements);
  const commitment = mergeCommitments(parts);
  const [first] = parts;
  const placeField = first ? (fields[first.member.id]![first.matter.placeField] ?? '') : '';
  return { parts, body: { form, materials, placeField, ...(commitment && { commitment }) }, fields, papers };
}
