import { z } from 'zod';
import { DELEGATIONS } from '#platform/access/pure/actor.ts';
import { caseReaders } from '#platform/access/pure/caseReaders.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { EvidenceBundle } from '#platform/ledger/pure/evidenceBundle.ts';

export const contract = {
  getEvidence: operation({
    method: 'GET',
    path: '/ledger/evidence/{actionId}',
    summary: 'One act with its proof under a published head, to be checked without this platform',
    description:
      'For the firm or person that the act is about and for officers who may read it. With `head` (a size) the proof leads to that published head. What was typed is left out for those who only oversee.',
    tag: 'ledger',
    who: {
      firm: DELEGATIONS,
      person: true,
      officer: caseReaders,
    },
    errors: ['ledger.actionUnknown', 'ledger.notPublishedYet'],
  })
    .input(z.object({ actionId: z.uuid(), head: z.coerce.number().int().positive().optional() }))
    .output(EvidenceBundle),
};
