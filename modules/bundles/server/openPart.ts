import type { SignedCommitment } from '#modules/approvals/contract.ts';
import { assess, firmAsApplicant, openApplication } from '#modules/approvals/index.ts';
import { findOrganisation } from '#modules/organisations/index.ts';
import { isListed } from '#modules/permits/index.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { askedAnswers } from '#platform/forms/pure/askedAnswers.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import { tidyAnswers } from '#platform/forms/pure/tidyAnswers.ts';
import type { ActContext } from '#platform/process/server/act.ts';
import type { Bundle } from '../domain/bundle.ts';
import { promisesOfPart } from '../domain/mergeCommitments.ts';
import { answersOfPart, mergeForm } from '../domain/mergeForm.ts';
import { materialsOfPart, mergeMaterials } from '../domain/mergeMaterials.ts';
import type { PublishedPart } from './bundles.ts';
import type { EventRow } from './events.ts';
import { loadElements } from './loadElements.ts';

/** Stands among the conditions for which a part is not opened. */
export const NOT_LISTED = 'permit-listed';

/** What was handed in for all, before or after it became an event. */
export interface Whole {
  bundle: Bundle;
  answers: Answers;
  materials: Record<string, string[]>;
  commitment: SignedCommitment | undefined;
  organisation: string;
  now: Date;
}

/** What of the whole is the application for one part: its own answers, files and promises. */
async function applicationFor(db: Queryable, whole: Whole, part: PublishedPart) {
  const { bundle, now } = whole;
  const { member, matter, published } = part;
  const organisation = await findOrganisation(db, whole.organisation);
  if (!organisation) throw new Error(`the firm ${whole.organisation} is gone`);
  const elements = loadElements();
  const { map } = mergeForm(bundle, [part], elements);
  const files = mergeMaterials([part], elements);
  const own = answersOfPart(map[member.id] ?? {}, whole.answers);
  const answers = askedAnswers(matter.form, tidyAnswers(matter.form, own));
  const materials = materialsOfPart(files.map[member.id] ?? {}, whole.materials);
  const { commitment: given } = whole;
  const commitment =
    given && matter.commitment
      ? { signer: given.signer, items: promisesOfPart(member.id, given.items) }
      : undefined;
  return { published, applicant: firmAsApplicant(organisation), answers, materials, commitment, now };
}

/** How the rules of a part judge what was handed in. */
export async function assessPart(db: Queryable, whole: Whole, part: PublishedPart) {
  const applied = await applicationFor(db, whole, part);
  return { applied, found: await assess(db, applied) };
}

/**
 * Opens a part as an application of its own, in the name of whoever submitted the whole.
 * @returns its case, or the conditions of it that are not met now
 */
export async function openPart(
  context: ActContext,
  event: EventRow,
  bundle: Bundle,
  part: PublishedPart,
): Promise<{ caseId: string } | { unmet: string[] }> {
  const { answers, materials, commitment, submitter, organisation_id: organisation } = event;
  if (!answers || !submitter) throw new Error(`what was handed in for ${event.case_id} has been erased`);
  const whole = {
    bundle,
    answers,
    materials,
    commitment: commitment ?? undefined,
    organisation,
    now: context.now,
  };
  // Taken off the list of permits while the part waited: it is not opened, whatever else holds (APV-17).
  if (!(await isListed(context.tx, part.published, context.now))) return { unmet: [NOT_LISTED] };
  const { applied, found } = await assessPart(context.tx, whole, part);
  const beforehand = new Set(
    found.published.body.conditions.filter((condition) => condition.beforehand).map(({ id }) => id),
  );
  const unmet = found.conditions.filter(({ id, outcome }) => beforehand.has(id) && outcome !== 'met');
  if (unmet.length > 0) return { unmet: unmet.map(({ id }) => id) };
  // The firm submitted everything at once; that it might is already checked.
  const own = { ...context, standing: async () => ({ own: true, inScope: false, maySubmit: true }) };
  const row = await openApplication(own, {
    ...applied,
    found,
    actor: submitter,
    submittedBy: submitter.person.id,
    parent: event.case_id,
  });
  return { caseId: row.id };
}
