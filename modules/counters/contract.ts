import { z } from 'zod';
import { DraftView, SignedCommitment } from '#modules/approvals/contract.ts';
import { DELEGATIONS } from '#platform/access/pure/actor.ts';
import { caseReaders } from '#platform/access/pure/caseReaders.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Name } from '#platform/i18n/pure/name.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { CaseView } from '#platform/process/pure/caseView.ts';

const Where = z.object({ place: Name, agency: Name });
const Cell = z.union([z.string().max(5000), z.boolean(), z.array(z.string().max(200)).max(100)]);
const Answers = z.record(
  z.string().max(60),
  z.union([Cell, z.array(z.record(z.string().max(60), Cell)).max(100)]),
);

const IdentityCheck = z.enum(['card-read', 'document-seen']);
const ListedAs = z.enum(['general-window', 'cross-region']);

/** Where an application was accepted, and where it is handled. */
export const IntakeView = z.object({
  acceptedAt: Where,
  handledBy: Where,
  acceptedOn: z.iso.datetime(),
  identityCheck: IdentityCheck,
  listedAs: ListedAs,
});
export type IntakeView = z.infer<typeof IntakeView>;

/** The case that a counter opened. */
export const TakenIn = CaseView.pick({ id: true, number: true, state: true, title: true }).extend({
  intake: IntakeView,
});
export type TakenIn = z.infer<typeof TakenIn>;

export const IntakeLine = z.object({
  caseId: z.string(),
  number: z.string(),
  title: Text,
  applicantName: z.string(),
  stateTitle: Text,
  acceptedOn: z.iso.datetime(),
  /** The last day of the time that runs. */
  dueOn: z.string().nullable(),
  handledBy: Where,
});
export type IntakeLine = z.infer<typeof IntakeLine>;

/** A matter that this counter may take in. */
export const CounterMatter = z.object({
  matter: z.string(),
  title: Text,
  /** Where it is handled. */
  place: Name,
  listedAs: ListedAs,
  /** Firms may apply for it; natural persons may, in their own name (APV-25). */
  forFirms: z.boolean(),
  forPersons: z.boolean(),
});
export type CounterMatter = z.infer<typeof CounterMatter>;

const Present = z.object({ name: z.string().min(1).max(50), mobile: z.string().max(20) });
/** What the clerk vouches for, whatever is taken in. */
const vouched = {
  /** Who is there, as their document says. */
  present: Present,
  identityCheck: IdentityCheck,
  /** They agreed that the clerk fills this in and sends it for them. */
  consent: z.literal(true),
};

/** What a clerk needs to fill in an application: the form with what the state already has, and what to scan. */
export const IntakePreparation = DraftView.pick({
  matter: true,
  body: true,
  track: true,
  trackOpen: true,
  asks: true,
  answers: true,
  prefilled: true,
  limits: true,
}).extend({
  /** The firm, or the person who applies in their own name. */
  firm: z.object({ name: z.string(), uscc: z.string().nullable() }),
  /** The applicant, who signs with this name. */
  signer: z.string(),
  place: z.string(),
});
export type IntakePreparation = z.infer<typeof IntakePreparation>;

/** What the applicant takes along: that, when, where and by whom it was taken in. */
export const ReceiptView = z.object({
  caseId: z.string(),
  number: z.string(),
  title: Text,
  firm: z.string(),
  /** Who stood at the counter. */
  present: z.string(),
  clerk: z.string(),
  intake: IntakeView,
  /** What was handed in, with how many files. */
  materials: z.array(z.object({ title: Text, files: z.number().int() })),
  /** The last day of the time that runs; null while none does. */
  dueOn: z.string().nullable(),
});
export type ReceiptView = z.infer<typeof ReceiptView>;

const clerk = { officer: ['window'] } as const;
const tag = 'counters';

export const contract = {
  listCounterMatters: operation({
    method: 'GET',
    path: '/counter-matters',
    summary: 'The matters that this counter may take in, and where each is handled',
    tag,
    who: clerk,
  })
    .input(z.object({}))
    .output(z.object({ matters: z.array(CounterMatter) })),
  prepareIntake: operation({
    method: 'POST',
    path: '/matters/{matter}/counter-preparations',
    summary: 'The form for somebody who is present, with what is known filled in; nothing is kept',
    tag,
    who: clerk,
    errors: [
      'matter.unknown',
      'permit.notListed',
      'counter.notHere',
      'counter.notTheirs',
      'application.wrongAudience',
    ],
  })
    .input(
      z.object({
        matter: z.string().max(80),
        /** The firm that is applied for; without it whoever is there applies in their own name. */
        uscc: z.string().max(18).optional(),
        present: Present,
        /** What was filled in so far: it decides which materials are asked for. */
        answers: Answers.default({}),
      }),
    )
    .output(IntakePreparation),
  getReceipt: operation({
    method: 'GET',
    path: '/counter-intakes/{caseId}/receipt',
    summary: 'The receipt of an application that this counter took in',
    tag,
    who: { officer: ['window'], firm: DELEGATIONS, person: true },
    errors: ['case.unknown'],
  })
    .input(z.object({ caseId: z.uuid() }))
    .output(ReceiptView),
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
        /** The firm that is applied for; without it whoever is there applies in their own name. */
        uscc: z.string().max(18).optional(),
        ...vouched,
        answers: Answers,
        materials: z.record(z.string().max(60), z.array(z.uuid()).max(20)),
        commitment: SignedCommitment.optional(),
      }),
    )
    .output(TakenIn),
  claimAtCounter: operation({
    method: 'POST',
    path: '/policy-claims/counter-intakes',
    summary:
      'Take in a claim of policies for a firm at the policy window; it is the same case as online (POL-07)',
    tag,
    who: clerk,
    errors: [
      'counter.notHere',
      'counter.notTheirs',
      'policy.unknown',
      'payout.notToClaim',
      'payout.notOpenNow',
      'payout.noAccount',
      'payout.materialMissing',
    ],
  })
    .input(
      z.object({
        policies: z.array(z.string().max(80)).min(1).max(20),
        uscc: z.string().max(18),
        ...vouched,
        /** Ids of files by `policy/material`. */
        materials: z.record(z.string().max(120), z.array(z.uuid()).max(20)),
      }),
    )
    .output(TakenIn),
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
