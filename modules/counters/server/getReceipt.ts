import { materialsOf } from '#modules/approvals/index.ts';
import { getMatter } from '#modules/catalogue/index.ts';
import { namesOf } from '#modules/identity/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { mayRead } from '#platform/process/server/standing.ts';
import { contract } from '../contract.ts';
import { dueOn } from './dueOn.ts';
import { findIntakeRow, presentIntake } from './intakes.ts';

/** For the counter that took it in, and for whoever may read the case: what was handed in, not what it says. */
export const getReceipt = serve(contract.getReceipt, async (call, { caseId }) => {
  const { actor, db, services } = call;
  const row = await getCaseRow(call, caseId);
  const intake = await findIntakeRow(db, caseId);
  const took = intake !== undefined && actor.kind === 'officer' && actor.post.agency === intake.agency_id;
  call.require(took || (await mayRead(actor, row, services.covers)));
  if (!intake || !row.matter) throw new Problem('case.unknown', 404);
  const process = await services.processes.get(db, row.process, row.process_version);
  const { body } = await getMatter(db, row.matter);
  const files = await materialsOf(db, caseId);
  const names = await namesOf(db, [intake.present_person_id, intake.officer_id]);
  return {
    caseId,
    number: row.number,
    title: row.title,
    firm: row.applicant_name,
    present: names.get(intake.present_person_id) ?? '',
    clerk: names.get(intake.officer_id) ?? '',
    intake: await presentIntake(db, intake, row),
    materials: body.materials
      .filter(({ id }) => (files[id] ?? []).length > 0)
      .map(({ id, title }) => ({ title, files: files[id]!.length })),
    dueOn: dueOn(call, process, row),
  };
});
