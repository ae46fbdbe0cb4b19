import { z } from 'zod';
import { DELEGATIONS } from '#platform/access/pure/actor.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { UploadLimits } from '#platform/files/pure/fileLimits.ts';
import { Name } from '#platform/i18n/pure/name.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { BatchState, OrderState } from '#platform/payments/pure/states.ts';
import { CaseView } from '#platform/process/pure/caseView.ts';
import { AutomaticPolicy, AwardPlan, StatementComparison } from './domain/planViews.ts';

const tag = 'payouts';
const Id = z.uuid();
const Yuan = z.string();
const LegalDate = z.iso.date();
const PolicyRef = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(80);
const Account = z.string().regex(/^\d{8,32}$/);
const Reason = z.string().trim().min(1).max(1000);
/** English is null where no source gives a name. */

export const AwardItem = z.object({
  policy: z.string(),
  version: z.number().int(),
  title: Text,
  amount: Yuan,
  /** Each condition with its article, in words, and what was known on the day. */
  conditions: z.array(
    z.object({
      id: z.string(),
      title: Text.nullable(),
      article: z.string().nullable(),
      words: Text,
      /** What it asked for, with who said it and of which day. */
      facts: z.array(
        z.object({
          attribute: z.string(),
          names: Text,
          value: Text,
          source: Text.nullable(),
          asOf: LegalDate.nullable(),
        }),
      ),
    }),
  ),
  evidenceDay: LegalDate,
  evidenceSha256: z.string(),
});
export type AwardItem = z.infer<typeof AwardItem>;

export const AwardView = z.object({
  case: CaseView,
  kind: z.enum(['award', 'claim']),
  firm: z.string(),
  uscc: z.string(),
  total: Yuan,
  items: z.array(AwardItem),
  noticeTo: LegalDate.nullable(),
  paidOn: LegalDate.nullable(),
  payer: Name,
  /** Of the number the last four digits. */
  account: z.object({ account: z.string(), bank: z.string() }).nullable(),
  payment: z.object({ number: z.string(), state: OrderState, failure: z.string().nullable() }).nullable(),
  /** For the payer only. */
  objections: z.array(z.object({ reason: z.string(), at: z.string() })),
  reviews: z.array(
    z.object({
      caseId: Id,
      agency: Name,
      state: z.string(),
      title: Text,
      openedAt: z.string(),
      closedAt: z.string().nullable(),
      /** What the agency said with its yes or no. */
      words: z.string().nullable(),
    }),
  ),
  /** Demands for repayment, the last one first. */
  clawbacks: z.array(z.object({ caseId: Id, number: z.string(), state: z.string(), title: Text })),
  /** Files that the firm gave with a claim, by `policy/material`. */
  materials: z.record(z.string(), z.array(z.object({ id: Id, name: z.string() }))),
});
export type AwardView = z.infer<typeof AwardView>;

/** An award as anybody may see it. */
export const PublicAward = z.object({
  id: Id,
  number: z.string(),
  firm: z.string(),
  uscc: z.string(),
  policies: z.array(z.object({ policy: z.string(), title: Text, amount: Yuan })),
  total: Yuan,
  place: Name,
  payer: Name,
  /** In notice until this day; null for what was paid. */
  noticeTo: LegalDate.nullable(),
  paidOn: LegalDate.nullable(),
});
export type PublicAward = z.infer<typeof PublicAward>;

export const ResultsFilter = z.object({
  query: z.string().trim().max(100).optional(),
  policy: PolicyRef.optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
});
export type ResultsFilter = z.infer<typeof ResultsFilter>;

export const PaymentOrder = z.object({
  id: Id,
  number: z.string(),
  caseId: Id,
  caseNumber: z.string(),
  /** What it is paid for; `remark` is what the bank prints. */
  title: Text,
  payee: z.string(),
  account: z.string(),
  bank: z.string(),
  amount: Yuan,
  remark: z.string(),
  state: OrderState,
  failure: z.string().nullable(),
});
export type PaymentOrder = z.infer<typeof PaymentOrder>;

export const PaymentBatch = z.object({
  id: Id,
  number: z.string(),
  state: BatchState,
  orders: z.number().int(),
  total: Yuan,
  draftedBy: z.string(),
  draftedAt: z.string(),
  releasedBy: z.string().nullable(),
  /** Whether the caller is the one who may not release it. */
  draftedByCaller: z.boolean(),
  items: z.array(PaymentOrder),
});
export type PaymentBatch = z.infer<typeof PaymentBatch>;

const FIRM = { firm: DELEGATIONS };
const PAYERS = { officer: ['reviewer', 'decider', 'agency-head'] } as const;

export const contract = {
  listMyAwards: operation({
    method: 'GET',
    path: '/payouts/mine',
    summary: 'What the firm that the caller acts for gets, got or claimed',
    tag,
    who: FIRM,
  })
    .input(z.object({}))
    .output(
      z.object({
        awards: z.array(AwardView),
        account: z.object({ account: z.string(), bank: z.string() }).nullable(),
        limits: UploadLimits,
      }),
    ),
  getAward: operation({
    method: 'GET',
    path: '/payouts/awards/{caseId}',
    summary: 'One award or claim with its evidence, for its firm and for its payer',
    tag,
    who: { firm: DELEGATIONS, ...PAYERS },
    errors: ['case.unknown'],
  })
    .input(z.object({ caseId: Id }))
    .output(AwardView),
  setAccount: operation({
    method: 'PUT',
    path: '/payouts/account',
    summary: 'Give the account, in the firm’s own name, to which it is paid',
    tag,
    who: FIRM,
  })
    .input(z.object({ account: Account, bank: z.string().trim().min(2).max(100) }))
    .output(z.object({ account: z.string(), bank: z.string() })),
  confirmAward: operation({
    method: 'POST',
    path: '/payouts/awards/{caseId}/confirm',
    summary: 'Say yes to a benefit that came without an application',
    tag,
    who: FIRM,
    errors: ['case.unknown', 'case.actionNotPossible', 'payout.noAccount'],
  })
    .input(z.object({ caseId: Id }))
    .output(AwardView),
  giveAccount: operation({
    method: 'POST',
    path: '/payouts/awards/{caseId}/account',
    summary: 'Give another account after the bank could not pay; the payment is ordered anew',
    tag,
    who: FIRM,
    errors: ['case.unknown', 'case.actionNotPossible'],
  })
    .input(z.object({ caseId: Id, account: Account, bank: z.string().trim().min(2).max(100) }))
    .output(AwardView),
  submitClaim: operation({
    method: 'POST',
    path: '/payouts/claims',
    summary: 'Claim one policy or several at once; all reviewing agencies begin at the same moment',
    tag,
    who: FIRM,
    errors: [
      'policy.unknown',
      'payout.notEligible',
      'payout.noAmount',
      'payout.heldAlready',
      'payout.exclusive',
      'payout.noAccount',
      'payout.onSite',
      'payout.notToClaim',
      'payout.notOpenNow',
      'payout.materialMissing',
      'files.unknown',
    ],
  })
    .input(
      z.object({
        policies: z.array(PolicyRef).min(1).max(20),
        /** Ids of uploaded files by `policy/material`. */
        materials: z.record(z.string().max(170), z.array(Id).max(20)).default({}),
      }),
    )
    .output(AwardView),
  objectToAward: operation({
    method: 'POST',
    path: '/payouts/awards/{caseId}/objections',
    summary: 'Object to an award while it is in public notice',
    tag,
    who: 'signedIn',
    errors: ['case.unknown', 'payout.notInNotice'],
  })
    .input(z.object({ caseId: Id, reason: Reason }))
    .output(z.object({ received: z.literal(true) })),
  listNotices: operation({
    method: 'GET',
    path: '/payouts/notices',
    summary: 'Awards in public notice today',
    tag,
    who: 'anyone',
  })
    .input(z.object({}))
    .output(z.object({ awards: z.array(PublicAward) })),
  listResults: operation({
    method: 'GET',
    path: '/payouts/results',
    summary: 'Every benefit that was paid, with totals (POL-06)',
    tag,
    who: 'anyone',
  })
    .input(ResultsFilter.extend({ page: z.coerce.number().int().min(1).max(100_000).default(1) }))
    .output(
      z.object({
        awards: z.array(PublicAward),
        count: z.number().int(),
        firms: z.number().int(),
        total: Yuan,
        pages: z.number().int(),
        policies: z.array(z.object({ policy: z.string(), title: Text })),
        years: z.array(z.number().int()),
      }),
    ),
  listPayments: operation({
    method: 'GET',
    path: '/payouts/payments',
    summary: 'Payment orders that wait, and batches, of the caller’s agency',
    tag,
    who: PAYERS,
  })
    .input(z.object({}))
    .output(z.object({ open: z.array(PaymentOrder), batches: z.array(PaymentBatch) })),
  listAutomatic: operation({
    method: 'GET',
    path: '/payouts/automatic',
    summary: 'Policies in force that are paid without an application, with what is promised already',
    tag,
    who: PAYERS,
  })
    .input(z.object({}))
    .output(z.object({ policies: z.array(AutomaticPolicy) })),
  planAwards: operation({
    method: 'GET',
    path: '/payouts/plan',
    summary: 'Who would get a policy today without applying, in its order of priority, and who not and why',
    tag,
    who: { officer: ['reviewer'] },
    errors: ['policy.unknown', 'payout.notAutomatic', 'payout.weakSource'],
  })
    .input(z.object({ policy: PolicyRef }))
    .output(AwardPlan),
  proposeAwards: operation({
    method: 'POST',
    path: '/payouts/proposals',
    summary: 'Begin an award for each firm of a plan, exactly as it was shown (POL-04)',
    tag,
    who: { officer: ['reviewer'] },
    errors: ['policy.unknown', 'payout.notAutomatic', 'payout.weakSource', 'payout.planChanged'],
  })
    .input(z.object({ policy: PolicyRef, digest: z.string().regex(/^[0-9a-f]{64}$/) }))
    .output(AwardPlan),
  compareStatement: operation({
    method: 'POST',
    path: '/payouts/statements',
    summary: 'Compare the bank’s statement of a day with the orders of the agency',
    tag,
    who: PAYERS,
    errors: ['payout.noBank', 'payout.bankSilent'],
  })
    .input(z.object({ day: LegalDate }))
    .output(StatementComparison),
  draftBatch: operation({
    method: 'POST',
    path: '/payouts/batches',
    summary: 'Put waiting payment orders together for the bank',
    tag,
    who: PAYERS,
    errors: ['payment.nothingOpen', 'payment.notOpen'],
  })
    .input(z.object({ orders: z.array(Id).min(1).max(5000).optional() }))
    .output(PaymentBatch),
  releaseBatch: operation({
    method: 'POST',
    path: '/payouts/batches/{id}/release',
    summary: 'Let a batch that a colleague drafted go to the bank',
    tag,
    who: PAYERS,
    errors: ['payment.noBatch', 'payment.batchMoved', 'payment.samePerson'],
  })
    .input(z.object({ id: Id }))
    .output(PaymentBatch),
  dropBatch: operation({
    method: 'POST',
    path: '/payouts/batches/{id}/drop',
    summary: 'Give up a drafted batch; its orders wait again',
    tag,
    who: PAYERS,
    errors: ['payment.noBatch', 'payment.batchMoved'],
  })
    .input(z.object({ id: Id }))
    .output(z.object({ dropped: z.literal(true) })),
  demandBack: operation({
    method: 'POST',
    path: '/payouts/awards/{caseId}/clawback',
    summary: 'Demand back what should not have been paid',
    tag,
    who: { officer: ['reviewer'] },
    errors: ['case.unknown', 'payout.notPaid', 'payout.demandedAlready'],
  })
    .input(z.object({ caseId: Id, reason: Reason }))
    .output(CaseView),
  noteRepayment: operation({
    method: 'POST',
    path: '/payouts/clawbacks/{caseId}/repayment',
    summary: 'Record that the money came back, by the serial number of the bank',
    tag,
    who: { officer: ['reviewer'] },
    errors: ['case.unknown', 'case.actionNotPossible'],
  })
    .input(z.object({ caseId: Id, serial: z.string().trim().min(1).max(64) }))
    .output(CaseView),
};
