import { z } from 'zod';
import { SignedCommitment } from '#modules/approvals/contract.ts';
import { DELEGATIONS } from '#platform/access/pure/actor.ts';
import { caseReaders } from '#platform/access/pure/caseReaders.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { CaseView } from '#platform/process/pure/caseView.ts';

const Name = z.object({ zh: z.string(), en: z.string().nullable() });
const Where = z.object({ place: Name, agency: Name });
const Cell = z.union([z.string().max(5000), z.boolean(), z.array(z.string().max(200)).max(100)]);
const Answers = z.record(
  z.string().max(60),
  z.union([Cell, z.array(z.record(z.string().max(60), Cell)).max(100)]),
);

/** Where an application was accepted, and where it is handled. */
export const IntakeView = z.object({
  acceptedAt: Where,
  handledBy: Where,
  acceptedOn: z.iso.datetime(),
  identityCheck: z.enum(['card-read', 'document-seen']),
  listedAs: z.enum(['general-window', 'cross-region']),
});
export type IntakeView = z.infer<typeof IntakeView>;

export const IntakeLine = z.object({
  caseId: z.string(),
  number: z.string(),
  title: Text,
  applicantName: z.string(),
  stateTitle: Text,
  acceptedOn: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
  handledBy: Where,
});
export type IntakeLine = z.infer<typeof IntakeLine>;

const clerk = { officer: ['window'] } as const;
const tag = 'counters';

export const contract = {
  acceptAtCounter: operation({
    method: 'POST',
    path: '/matters/{matter}/counter-intakes',
    summary:
      'Take in an application for somebody who is present, at any counter that may; the owning place handles it',
    tag,
    who: clerk,
    errors: [
      'matter.unknown',
      'permit.notListed',
      'counter.notHere',
      'counter.notTheirs',
      'application.conditionsUnmet',
      'application.materialsMissing',
      'application.wrongAudience',
      'form.invalid',
    ],
  })
    .input(
      z.object({
        matter: z.string().max(80),
        uscc: z.string().max(18),
        /** Who is there, as their document says. */
        present: z.object({ name: z.string().min(1).max(50), mobile: z.string().max(20) }),
        identityCheck: z.enum(['card-read', 'document-seen']),
        /** They agreed that the clerk fills this in and sends it for them. */
        consent: z.literal(true),
        answers: Answers,
        materials: z.record(z.string().max(60), z.array(z.uuid()).max(20)),
        commitment: SignedCommitment.optional(),
      }),
    )
    .output(
      CaseView.pick({ id: true, number: true, state: true, title: true }).extend({ intake: IntakeView }),
    ),
  findIntake: operation({
    method: 'GET',
    path: '/cases/{caseId}/counter-intake',
    summary: 'Where the application was accepted and where it is handled; null when it was submitted online',
    tag,
    who: { firm: DELEGATIONS, person: true, officer: caseReaders },
    errors: ['case.unknown'],
  })
    .input(z.object({ caseId: z.uuid() }))
    .output(z.object({ intake: IntakeView.nullable() })),
  listIntakes: operation({
    method: 'GET',
    path: '/counter-intakes',
    summary: 'What this counter took in, and how it stands with whoever handles it',
    tag,
    who: clerk,
  })
    .input(z.object({}))
    .output(z.object({ intakes: z.array(IntakeLine) })),
};
