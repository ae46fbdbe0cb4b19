import { z } from 'zod';
import { DraftCheck, DraftView, SignedCommitment } from '#modules/approvals/contract.ts';
import { Matter } from '#modules/catalogue/contract.ts';
import { PlaceName } from '#platform/access/pure/placeName.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Form } from '#platform/forms/pure/form.ts';
import { Name } from '#platform/i18n/pure/name.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { CaseView, ClockView } from '#platform/process/pure/caseView.ts';
import { Bundle } from './domain/bundle.ts';

export { Bundle } from './domain/bundle.ts';
export { Elements } from './domain/element.ts';
export { Question, questionAttribute } from './domain/question.ts';

/** Answers to opening questions; from an address they come as text. */
const Opening = z.record(z.string().max(60), z.union([z.boolean(), z.string().max(200)]));
const BundleId = z.object({ bundle: z.string().max(80) });
const DraftId = z.object({ draftId: z.uuid() });
const CaseId = z.object({ caseId: z.uuid() });
const Limit = z.object({ amount: z.number(), unit: z.string(), source: z.string() });
const Count = z.object({ asked: z.number().int(), sum: z.number().int() });

/** One part of a bundle as the answers so far make it. */
export const PartView = z.object({
  member: z.string(),
  matter: z.string(),
  title: Text,
  /** `unknown` waits for the answer to an opening question. */
  applies: z.enum(['yes', 'no', 'unknown']),
  leftOut: z.boolean(),
  required: z.boolean(),
  /** Parts that must be granted first. */
  after: z.array(z.string()),
  agency: Name.nullable(),
  licence: Text.nullable(),
  promisedTime: Limit,
  legalTime: Limit,
  fee: z.string(),
});
export type PartView = z.infer<typeof PartView>;

/** What applies to whoever answers so: parts, papers, time and fee, before anything is applied for. */
export const BundlePreview = z.object({
  /** Every opening question is answered. */
  complete: z.boolean(),
  parts: z.array(PartView),
  materials: z.array(
    z.object({
      id: z.string(),
      title: Text,
      by: z.enum(['upload', 'form', 'commitment', 'fetch']),
      /** The parts that it serves. */
      parts: z.array(z.string()),
    }),
  ),
  promised: Limit.extend({ by: z.enum(['stated', 'longest-chain']), chain: z.array(z.string()) }).nullable(),
  /** The same parts applied for one after the other; null where their times do not add up. */
  oneByOne: z.object({ amount: z.number(), unit: z.string() }).nullable(),
  fee: z.string(),
  visits: Count,
  /** The parts that share one survey, and the ways in which it can be held. */
  survey: z.object({ parts: z.array(z.string()), modes: z.array(z.enum(['video', 'onsite'])) }).nullable(),
  fields: Count,
  papers: Count.extend({ fetched: z.number().int() }),
});
export type BundlePreview = z.infer<typeof BundlePreview>;

export const BundleSummary = z.object({
  bundle: z.string(),
  kind: Bundle.shape.kind,
  title: Text,
  summary: Text,
  parts: z.number().int(),
  permit: Text.nullable(),
});
export type BundleSummary = z.infer<typeof BundleSummary>;

export const BundleGuide = z.object({
  body: Bundle,
  place: PlaceName,
  window: Name.nullable(),
  /** By source: an article of a law, or an item of a document. */
  citations: z.record(z.string(), Text),
  /** The opening questions as a form. */
  opening: Form.nullable(),
  preview: BundlePreview,
});
export type BundleGuide = z.infer<typeof BundleGuide>;

/** The one form of all parts that apply, while it is filled in. */
export const EventDraftView = DraftView.omit({ body: true, matter: true }).extend({
  bundle: z.string(),
  title: Text,
  place: z.string(),
  body: Matter.pick({ form: true, materials: true, commitment: true, placeField: true }),
  preview: BundlePreview,
});
export type EventDraftView = z.infer<typeof EventDraftView>;

/** One part of an event: where it stands, who holds it, by when, and what comes next. */
export const EventPart = z.object({
  member: z.string(),
  title: Text,
  state: z.enum(['waiting', 'open', 'granted', 'refused', 'withdrawn', 'notOpened']),
  caseId: z.string().nullable(),
  number: z.string().nullable(),
  stateTitle: Text.nullable(),
  holder: z.string().nullable(),
  holderTitle: Text.nullable(),
  holderAgency: Name.nullable(),
  withApplicant: z.boolean(),
  /** The running clocks, legal and promised. */
  clocks: z.array(ClockView),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  /** Titles of the parts that it waits for. */
  waitsFor: z.array(Text),
  notOpened: z
    .object({ why: z.enum(['parts', 'conditions', 'withdrawn']), because: z.array(Text) })
    .nullable(),
  licence: z.object({ id: z.string(), number: z.string(), title: Text }).nullable(),
  /** The firm may apply for this part again out of the same answers. */
  mayReapply: z.boolean(),
  attempt: z.number().int(),
});
export type EventPart = z.infer<typeof EventPart>;

/** A step of any part or of the whole, in one line of time. */
const EventStep = z.object({
  at: z.string(),
  /** Null when it is the whole that moved. */
  part: Text.nullable(),
  title: Text,
  to: Text,
});

/** How results are handed over: taken at the window, or sent by post. */
export const HandoverWay = z.enum(['pickUp', 'post']);
export type HandoverWay = z.infer<typeof HandoverWay>;

const Result = z.object({ member: z.string(), title: Text, decidedOn: z.string() });

/** Results of an event that are handed over together. Each keeps the day of its own decision. */
export const HandoverView = z.object({
  /** Granted and not yet handed over. */
  waiting: z.array(Result),
  /** All parts are decided, or the time to deliver the first of those that wait is over. */
  ready: z.boolean(),
  /** The last day on which the first of those that wait must be delivered (Permit Law art. 44). */
  latestOn: z.string().nullable(),
  done: z.array(
    z.object({
      at: z.string(),
      way: HandoverWay,
      /** Who took them, or the number of the parcel. */
      received: z.string(),
      parts: z.array(Result),
    }),
  ),
  /** The reader may hand over now. */
  mayHandOver: z.boolean(),
});
export type HandoverView = z.infer<typeof HandoverView>;

export const EventView = z.object({
  caseId: z.string(),
  number: z.string(),
  bundle: z.string(),
  kind: Bundle.shape.kind,
  title: Text,
  state: z.string(),
  stateTitle: Text,
  outcome: z.string().nullable(),
  applicantName: z.string(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  clocks: z.array(ClockView),
  parts: z.array(EventPart),
  steps: z.array(EventStep),
  collection: z.enum(['all', 'each']),
  /** The one hand-over of the results; null where each is handed over by itself. */
  handover: HandoverView.nullable(),
  /** The comprehensive permit, once there is one. */
  permit: z.object({ id: z.string(), number: z.string(), title: Text, verifyUrl: z.string() }).nullable(),
  mayWithdraw: z.boolean(),
});
export type EventView = z.infer<typeof EventView>;

const firm = ['owner', 'preparer', 'agent'] as const;
const maySubmit = ['owner', 'agent'] as const;
const readers = [
  'window',
  'reviewer',
  'decider',
  'agency-head',
  'inspector',
  'regulator-lead',
  'supervisor',
  'reform-office',
] as const;
const tag = 'bundles';

export const contract = {
  listBundles: operation({
    method: 'GET',
    path: '/bundles',
    summary: 'Events, trades and licences whose matters are handled together here',
    tag,
    who: 'anyone',
  })
    .input(z.object({}))
    .output(z.object({ bundles: z.array(BundleSummary) })),
  getBundle: operation({
    method: 'GET',
    path: '/bundles/{bundle}',
    summary: 'What a bundle holds, and what of it applies by the answers to its opening questions',
    tag,
    who: 'anyone',
    errors: ['bundle.unknown'],
  })
    .input(BundleId.extend({ answers: Opening.default({}) }))
    .output(BundleGuide),
  openEventDraft: operation({
    method: 'POST',
    path: '/bundles/{bundle}/draft',
    summary: 'Begin the one form, or go on with it; other answers to the opening questions change it',
    tag,
    who: { firm },
    errors: ['bundle.unknown', 'bundle.nothingApplies', 'application.wrongAudience'],
  })
    .input(
      // Left out, the answers of the draft stay: no default, which would take their place.
      BundleId.extend({ answers: Opening.optional() }),
    )
    .output(EventDraftView),
  getEventDraft: operation({
    method: 'GET',
    path: '/event-drafts/{draftId}',
    summary: 'The one form with its answers and where prefilled values come from',
    tag,
    who: { firm },
    errors: ['draft.unknown'],
  })
    .input(DraftId)
    .output(EventDraftView),
  listEventDrafts: operation({
    method: 'GET',
    path: '/event-drafts',
    summary: 'Forms of bundles begun and not yet handed in',
    tag,
    who: { firm },
  })
    .input(z.object({}))
    .output(
      z.object({
        drafts: z.array(
          z.object({
            id: z.string(),
            bundle: z.string(),
            title: Text,
            updatedAt: z.string(),
            expiresAt: z.string(),
            /** Something was typed or uploaded since it was opened. */
            touched: z.boolean(),
          }),
        ),
      }),
    ),
  checkEventDraft: operation({
    method: 'GET',
    path: '/event-drafts/{draftId}/check',
    summary: 'What is still missing or not met in any part',
    tag,
    who: { firm },
    errors: ['draft.unknown'],
  })
    .input(DraftId)
    .output(DraftCheck),
  submitEvent: operation({
    method: 'POST',
    path: '/event-drafts/{draftId}/submission',
    summary: 'Apply for everything at once; each part becomes a case of its own',
    tag,
    who: { firm: maySubmit },
    errors: [
      'draft.unknown',
      'application.alreadySubmitted',
      'application.formChanged',
      'application.conditionsUnmet',
      'application.materialsMissing',
      'application.wrongSigner',
      'bundle.nothingApplies',
      'form.invalid',
    ],
  })
    .input(
      DraftId.extend({
        expectedVersion: z.number().int().positive(),
        commitment: SignedCommitment.optional(),
      }),
    )
    .output(CaseView),
  findEvent: operation({
    method: 'GET',
    path: '/cases/{caseId}/event',
    summary: 'The event that a case is, or is a part of, with all its parts; null for any other case',
    tag,
    who: { firm, person: true, officer: readers },
    errors: ['case.unknown'],
  })
    .input(CaseId)
    .output(z.object({ event: EventView.nullable() })),
  reapplyPart: operation({
    method: 'POST',
    path: '/cases/{caseId}/parts/{member}/application',
    summary: 'Apply again for a part that was not granted, out of the same answers',
    tag,
    who: { firm: maySubmit },
    errors: ['case.unknown', 'bundle.notReapplicable', 'application.conditionsUnmet'],
  })
    .input(CaseId.extend({ member: z.string().max(80) }))
    .output(EventView),
  withdrawEvent: operation({
    method: 'POST',
    path: '/cases/{caseId}/event-withdrawal',
    summary: 'Withdraw every part that is not decided; what is granted stays',
    tag,
    who: { firm: maySubmit },
    errors: ['case.unknown', 'bundle.nothingToWithdraw'],
  })
    .input(CaseId)
    .output(EventView),
  handOverResults: operation({
    method: 'POST',
    path: '/cases/{caseId}/event-handover',
    summary: 'Hand over the results of all parts at once, at the window or by post',
    tag,
    who: { officer: ['window'] },
    errors: ['case.unknown', 'bundle.handoverNotTogether', 'bundle.resultsNotReady'],
  })
    .input(CaseId.extend({ way: HandoverWay, received: z.string().trim().min(1).max(100) }))
    .output(EventView),
};
