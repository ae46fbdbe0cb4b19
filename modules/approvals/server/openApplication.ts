import { approvalProcessName } from '#modules/catalogue/contract.ts';
import type { PublishedMatter } from '#modules/catalogue/index.ts';
import { requireListed } from '#modules/permits/index.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { competentAgency } from '#platform/access/server/agencies.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import type { Tx } from '#platform/db/server/database.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import type { ActContext } from '#platform/process/server/act.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { startCase } from '#platform/process/server/startCase.ts';
import { namesOwner, shownName } from './applicant.ts';
import { keepApplication } from './applications.ts';
import type { Assessed, Assessment } from './assess.ts';
import { openDebts } from './openDebts.ts';
import { renewalDeadline } from './renewalDeadline.ts';

export interface NewApplication extends Assessed {
  /** How it was judged just before: the track it takes, what rules read, what it owes. */
  found: Pick<Assessment, 'published' | 'track' | 'facts' | 'owed'>;
  actor: Actor;
  /** The person who submitted. */
  submittedBy: string;
  /** Where it was accepted for somebody who came in person, when that is another place (APV-22, APV-23). */
  counter?: { place: string; agency: string };
  /** The case that this one is a part of. */
  parent?: string;
}

/** Keeps what was applied for and begins its case; rules may carry it to its end in the same transaction. */
export async function openApplication(context: ActContext, input: NewApplication): Promise<CaseRow> {
  const { applicant, answers, commitment, found, actor, parent } = input;
  const { published } = found;
  // Every way to an application ends here: outside the list there is none (APV-17).
  await requireListed(context.tx, published, context.now);
  const caseId = newId();
  const { matter, version, body, way } = published;
  const track = found.track?.id ?? null;
  await keepApplication(context.tx, { ...input, track, caseId });
  const row = await startCase(context, {
    id: caseId,
    process: approvalProcessName(matter, found.track?.way ?? way, track),
    action: 'submit',
    actor,
    matter,
    title: body.title,
    place: placeOf(published, answers),
    agencies: await partiesOf(context.tx, published, answers, input.counter),
    ...namesOwner(applicant),
    applicantName: shownName(applicant),
    ...(parent && { parent }),
    facts: {
      ...found.facts,
      matterVersion: version,
      ...(await renewalDeadline(context, {
        process: approvalProcessName(matter, found.track?.way ?? way, track),
        applicant: applicant.id,
        place: placeOf(published, answers),
        number: answers[body.result?.field ?? ''],
      })),
    },
    data: { answers, commitment },
  });
  if (row.closed_at === null) await openDebts(context, body, row, found.owed);
  return row;
}

/** The place that decides the jurisdiction; checked before to lie within the adopting place. */
function placeOf(published: PublishedMatter, answers: Answers): string {
  const place = answers[published.body.placeField];
  return typeof place === 'string' && place !== '' ? place : published.place_id;
}

async function partiesOf(
  tx: Tx,
  published: PublishedMatter,
  answers: Answers,
  counter: NewApplication['counter'],
): Promise<Record<string, string>> {
  const place = placeOf(published, answers);
  const parties: Record<string, string> = {};
  for (const [party, { duty, from }] of Object.entries(published.body.parties)) {
    const near = from === 'counter' && counter ? counter.place : place;
    parties[party] = (await competentAgency(tx, near, duty)).id;
  }
  if (counter) parties['acceptedAt'] = counter.agency;
  return parties;
}
