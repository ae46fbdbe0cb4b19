import { getApplicationRow, materialsOf } from '#modules/approvals/index.ts';
import type { Matter } from '#modules/catalogue/contract.ts';
import { getMatter, getMatterVersion } from '#modules/catalogue/index.ts';
import { canonicalJson, type JsonValue } from '#platform/crypto/pure/canonicalJson.ts';
import { sha256 } from '#platform/crypto/server/sha256.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Draft } from '#platform/forms/server/drafts.ts';

/** What is looked at: the materials and answers of a draft, or of a case. */
export interface Subject {
  owner: { draft: string } | { case: string };
  organisation: string;
  matter: Matter & Required<Pick<Matter, 'preReview'>>;
  answers: Record<string, string>;
  /** Material id to file ids: those that the checks look at, or compare with. */
  materials: Record<string, string[]>;
  digest: string;
}

const MATTER = 'matter:';

/** Undefined when the matter of the draft has no pre-review. */
export async function subjectOfDraft(db: Queryable, draft: Draft): Promise<Subject | undefined> {
  if (!draft.subject.startsWith(MATTER) || !draft.organisation_id) return undefined;
  const { body } = await getMatter(db, draft.subject.slice(MATTER.length));
  return subjectOf({ draft: draft.id }, draft.organisation_id, body, draft.answers, draft.materials);
}

/** Undefined when the matter of the case has no pre-review. @throws Problem case.unknown */
export async function subjectOfCase(db: Queryable, caseId: string): Promise<Subject | undefined> {
  const { matter, matter_version, organisation_id, answers } = await getApplicationRow(db, caseId);
  const { body } = await getMatterVersion(db, matter, matter_version);
  // A firm's lever: the check of packs refuses it for natural persons.
  if (!body.preReview || !organisation_id) return undefined;
  return subjectOf({ case: caseId }, organisation_id, body, answers ?? {}, await materialsOf(db, caseId));
}

function subjectOf(
  owner: Subject['owner'],
  organisation: string,
  matter: Matter,
  given: Record<string, unknown>,
  materials: Record<string, string[]>,
): Subject | undefined {
  const { preReview } = matter;
  if (!preReview) return undefined;
  // Lists and rows are not compared with single values of a file.
  const answers = Object.fromEntries(
    Object.entries(given).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
  const looked: JsonValue = { matter: matter.matter, version: matter.version, answers, materials };
  const digest = sha256(canonicalJson(looked)).toString('hex');
  return { owner, organisation, matter: { ...matter, preReview }, answers, materials, digest };
}

/** How many of the declared checks have a material to look at. */
export function checksFor({ matter, materials }: Subject): number {
  return matter.preReview.checks.filter(({ material }) => (materials[material] ?? []).length > 0).length;
}
