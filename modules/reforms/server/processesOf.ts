import { compileApproval, compileDebts } from '#modules/approvals/index.ts';
import { reviewProcess } from '#modules/authorisations/index.ts';
import type { Matter, Way } from '#modules/catalogue/contract.ts';
import { compileRenewal } from '#modules/renewals/index.ts';
import { compilePostCheck } from '#modules/supervision/index.ts';
import { compileSurvey } from '#modules/surveys/index.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import type { Process } from '#platform/process/pure/definition.ts';

const WAYS: readonly Way[] = ['rule', 'officer'];

/** Every table that a matter compiles to: each track in each way, its check afterwards, and what may be owed. */
export function processesOf(matter: Matter, law: Law): Process[] {
  const { renewal } = matter;
  const { postCheck, survey } = matter;
  const tracks = matter.tracks.length > 0 ? matter.tracks.map(({ id }) => id) : [null];
  return [
    ...WAYS.flatMap((way) => tracks.map((track) => compileApproval(matter, way, law, track))),
    ...(postCheck ? WAYS.map((way) => compilePostCheck({ ...matter, postCheck }, way, law)) : []),
    ...compileDebts(matter),
    ...(survey ? [compileSurvey({ ...matter, survey })] : []),
    ...(matter.singleOfficer ? [reviewProcess] : []),
    ...(renewal ? [compileRenewal({ ...matter, renewal })] : []),
  ];
}
