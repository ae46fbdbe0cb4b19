import { z } from 'zod';
import { DELEGATIONS } from '#platform/access/pure/actor.ts';
import { caseReaders } from '#platform/access/pure/caseReaders.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { PAPER_KINDS } from './domain/paperKinds.ts';

export const PaperView = z.object({
  id: z.uuid(),
  kind: z.enum(PAPER_KINDS),
  number: z.string(),
  title: Text,
  issuedOn: z.iso.date(),
  /** `GET` gives the signed PDF. */
  href: z.string(),
  /** Where anybody can ask whether it was issued. */
  verifyHref: z.string(),
});
export type PaperView = z.infer<typeof PaperView>;

export const contract = {
  listPapers: operation({
    method: 'GET',
    path: '/cases/{caseId}/papers',
    summary: 'Written decisions and notices of a case, oldest first',
    tag: 'decisions',
    who: { firm: DELEGATIONS, person: true, officer: caseReaders },
    errors: ['case.unknown'],
  })
    .input(z.object({ caseId: z.uuid() }))
    .output(z.object({ papers: z.array(PaperView) })),
};
