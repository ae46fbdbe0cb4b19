import { serve } from '#platform/api/server/serve.ts';
import { lookAtCase } from '#platform/process/server/lookAtCase.ts';
import { getCaseRow } from '#platform/process/server/operations/readCase.ts';
import { contract } from '../../contract.ts';
import { verifyPath } from '../makePaperFile.ts';
import { papersOf } from '../papers.ts';

export const listPapers = serve(contract.listPapers, async (call, { caseId }) => {
  const row = await getCaseRow(call, caseId);
  await lookAtCase(call, row);
  const papers = await papersOf(call.db, caseId);
  return {
    papers: papers.map(({ id, kind, number, title, issued_on }) => ({
      id,
      kind,
      number,
      title,
      issuedOn: issued_on,
      href: `/api/papers/${id}/document`,
      verifyHref: verifyPath(id),
    })),
  };
});
