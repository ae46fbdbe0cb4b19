import { z } from 'zod';
import { DraftView } from '#modules/approvals/contract.ts';
import { DeliveryMeans } from '#modules/catalogue/contract.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Form } from '#platform/forms/pure/form.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { CaseView } from '#platform/process/pure/caseView.ts';

export { DeliveryMeans };
export const CallOutcome = z.enum(['notReached', 'willAnswer', 'consented', 'declined']);
export type CallOutcome = z.infer<typeof CallOutcome>;

const LegalDate = z.iso.date();

export const RenewalLine = z.object({
  caseId: z.uuid(),
  title: Text,
  number: z.string(),
  validTo: LegalDate,
  stateTitle: Text,
  /** The holder has to answer. */
  asks: z.boolean(),
  outcome: z.string().nullable(),
});
export type RenewalLine = z.infer<typeof RenewalLine>;

export const RenewalView = z.object({
  case: CaseView,
  holder: z.string(),
  licence: z.object({ title: Text, number: z.string(), validTo: LegalDate }),
  questions: z.object({ renew: Text, changed: Text }),
  answer: z
    .object({
      renew: z.boolean(),
      changed: z.boolean().nullable(),
      by: z.string(),
      through: z.enum(['page', 'phone']),
      at: z.iso.datetime(),
    })
    .nullable(),
  reminders: z.array(z.object({ means: z.string(), at: z.iso.datetime() })),
  callOutcome: CallOutcome.nullable(),
  /** Tasks in order, each with whoever answers for it. */
  nodes: z.array(
    z.object({
      id: z.string(),
      title: Text,
      state: z.enum(['done', 'now', 'ahead']),
      owner: z.string().nullable(),
    }),
  ),
  approvalCaseId: z.uuid().nullable(),
  delivery: z.array(DeliveryMeans),
  deliveredBy: DeliveryMeans.nullable(),
  /** What the holder did since the consent; all four should be zero. */
  effort: z.object({
    applications: z.number().int(),
    materials: z.number().int(),
    trips: z.number().int(),
    waits: z.number().int(),
  }),
});
export type RenewalView = z.infer<typeof RenewalView>;

const tag = 'renewals';
const officials = ['window', 'reviewer', 'decider', 'agency-head'] as const;
const OfCase = z.object({ caseId: z.uuid() });
const Answers = z.record(z.string(), z.unknown());

export const contract = {
  listMyRenewals: operation({
    method: 'GET',
    path: '/renewals/mine',
    summary: 'Licences of the firm that are about to lapse, and how their renewals stand',
    tag,
    who: { firm: ['owner', 'preparer', 'agent'] },
  })
    .input(z.object({}))
    .output(z.object({ renewals: z.array(RenewalLine) })),
  getRenewal: operation({
    method: 'GET',
    path: '/renewals/{caseId}',
    summary: 'A renewal: the two questions, the answer, tasks with owners, and what the holder had to do',
    tag,
    who: 'signedIn',
    errors: ['case.unknown'],
  })
    .input(OfCase)
    .output(RenewalView),
  answerRenewal: operation({
    method: 'POST',
    path: '/renewals/{caseId}/answer',
    summary: 'The holder says whether to renew, and whether conditions changed',
    tag,
    who: { firm: ['owner', 'agent'] },
    errors: ['case.unknown', 'case.actionNotPossible', 'renewal.changedMissing'],
  })
    .input(OfCase.extend({ renew: z.boolean(), changed: z.boolean().nullable() }))
    .output(CaseView),
  recordCall: operation({
    method: 'POST',
    path: '/renewals/{caseId}/call',
    summary: 'The officer writes down what came of the reminder by phone',
    tag,
    who: { officer: officials },
    errors: ['case.unknown', 'case.actionNotPossible', 'renewal.changedMissing', 'renewal.otherOwner'],
  })
    .input(
      OfCase.extend({
        outcome: CallOutcome,
        /** Who was on the phone; needed for an answer. */
        spokeWith: z.string().trim().max(50).default(''),
        changed: z.boolean().nullable().default(null),
      }),
    )
    .output(CaseView),
  prepareRenewal: operation({
    method: 'GET',
    path: '/renewals/{caseId}/preparation',
    summary:
      'The form of the renewal, filled in with what the state already has, and what has to be uploaded',
    tag,
    who: { officer: officials },
    errors: ['case.unknown', 'renewal.noConsent'],
  })
    .input(OfCase)
    .output(
      DraftView.pick({ body: true, asks: true, limits: true }).extend({
        form: Form,
        answers: Answers,
        mayFile: z.boolean(),
      }),
    ),
  fileRenewal: operation({
    method: 'POST',
    path: '/renewals/{caseId}/file',
    summary: 'The officer files the renewal for the holder, whose consent is on record',
    tag,
    who: { officer: officials },
    errors: [
      'case.unknown',
      'case.actionNotPossible',
      'renewal.noConsent',
      'renewal.otherOwner',
      'form.invalid',
    ],
  })
    .input(
      OfCase.extend({
        answers: Answers,
        /** What the matter asks to be uploaded, by the officer who files. */
        materials: z.record(z.string().max(60), z.array(z.uuid()).max(20)).default({}),
      }),
    )
    .output(CaseView),
  deliverRenewal: operation({
    method: 'POST',
    path: '/renewals/{caseId}/delivery',
    summary: 'The renewed licence has reached its holder, free of charge',
    tag,
    who: { officer: officials },
    errors: ['case.unknown', 'case.actionNotPossible', 'renewal.otherMeans'],
  })
    .input(OfCase.extend({ means: DeliveryMeans }))
    .output(CaseView),
};
