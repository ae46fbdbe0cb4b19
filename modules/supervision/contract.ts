import { z } from 'zod';
import { DELEGATIONS } from '#platform/access/pure/actor.ts';
import { caseReaders } from '#platform/access/pure/caseReaders.ts';
import { PlaceName } from '#platform/access/pure/placeName.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import { UploadLimits } from '#platform/files/pure/fileLimits.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { CaseView } from '#platform/process/pure/caseView.ts';
import { Finding, VisitOutcome } from './domain/findings.ts';

const CaseId = z.object({ caseId: z.uuid() });
const Colour = z.enum(['green', 'yellow', 'orange', 'red', 'grey']);

export const VisitView = z.object({
  id: z.string(),
  visitedOn: z.string(),
  officers: z.array(z.string()),
  outcome: VisitOutcome,
  findings: z.array(Finding),
  orders: z.string().nullable(),
  evidence: z.array(z.string()),
  recordedAt: z.string(),
});
export type VisitView = z.infer<typeof VisitView>;

export const PostCheckView = z.object({
  case: CaseView,
  licence: z.object({
    id: z.string(),
    number: z.string(),
    title: Text,
    holderName: z.string(),
    /** What stands on it: address, products … */
    fields: z.array(z.object({ id: z.string(), label: Text, value: Text })),
  }),
  approvalCaseId: z.string(),
  pushedAt: z.string(),
  acknowledgedAt: z.string().nullable(),
  result: z.string().nullable(),
  officersAtLeast: z.number().int(),
  checklist: z.array(
    z.object({
      id: z.string(),
      title: Text,
      promise: Text.nullable(),
      basis: z.string().nullable(),
      /** The words of the basis, where its title is known. */
      citation: Text.nullable(),
    }),
  ),
  /** The time to put faults right, and when it would end if it were ordered today. */
  rectification: z.object({
    amount: z.number(),
    unit: z.string(),
    citation: Text.nullable(),
    dueOn: z.string().nullable(),
    provisional: z.boolean(),
  }),
  visits: z.array(VisitView),
  /** The files that the visits name. */
  files: z.array(z.object({ id: z.string(), name: z.string(), mediaType: z.string(), size: z.number() })),
  /** The legal date now: no visit can be later. */
  today: z.string(),
  /** What one piece of evidence may be. */
  limits: UploadLimits,
});
export type PostCheckView = z.infer<typeof PostCheckView>;

/** A post-check in the list of the firm it concerns. */
export const MyPostCheck = z.object({
  case: CaseView,
  licenceId: z.string(),
  licenceNumber: z.string(),
  approvalCaseId: z.string(),
  officersAtLeast: z.number().int(),
});
export type MyPostCheck = z.infer<typeof MyPostCheck>;

export const DuePostCheck = z.object({
  caseId: z.string(),
  number: z.string(),
  title: Text,
  holderName: z.string(),
  place: PlaceName,
  state: z.string(),
  stateTitle: Text,
  dueOn: z.string().nullable(),
  provisional: z.boolean(),
  remaining: z.object({ amount: z.number(), unit: z.string() }).nullable(),
  colour: Colour,
  acknowledged: z.boolean(),
});
export type DuePostCheck = z.infer<typeof DuePostCheck>;

const Counts = z.object({
  green: z.number(),
  yellow: z.number(),
  orange: z.number(),
  red: z.number(),
  grey: z.number(),
});
export type Counts = z.infer<typeof Counts>;

const watchers = ['inspector', 'regulator-lead', 'agency-head', 'supervisor', 'reform-office'] as const;
const tag = 'supervision';

export const contract = {
  getPostCheck: operation({
    method: 'GET',
    path: '/post-checks/{caseId}',
    summary: 'A post-check: what was promised, the checklist, the visits so far',
    tag,
    who: { firm: DELEGATIONS, officer: caseReaders },
    errors: ['case.unknown'],
  })
    .input(CaseId)
    .output(PostCheckView),
  listMyPostChecks: operation({
    method: 'GET',
    path: '/post-checks/mine',
    summary: 'Checks on the licences of the firm that the caller acts for, the newest first',
    tag,
    who: { firm: DELEGATIONS, person: true },
  })
    .input(
      z.object({
        open: z.stringbool().optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ checks: z.array(MyPostCheck) })),
  recordVisit: operation({
    method: 'POST',
    path: '/post-checks/{caseId}/visits',
    summary: 'Record a visit item by item and how it ended; the case moves accordingly',
    tag,
    who: { officer: ['inspector'] },
    errors: ['case.unknown', 'case.changed', 'case.actionNotPossible', 'form.invalid'],
  })
    .input(
      CaseId.extend({
        expectedVersion: z.number().int().positive(),
        visitedOn: CalendarDate,
        officers: z.array(z.string().trim().min(1).max(40)).min(1).max(20),
        findings: z.array(Finding).max(100),
        outcome: VisitOutcome,
        orders: z.string().trim().max(5000).optional(),
        evidence: z.array(z.uuid()).max(50).default([]),
      }),
    )
    .output(CaseView),
  listDuePostChecks: operation({
    method: 'GET',
    path: '/post-checks',
    summary: 'Open post-checks in the caller’s scope, the most urgent first, with colours',
    tag,
    who: { officer: watchers },
  })
    .input(
      z.object({
        colour: Colour.optional(),
        place: z.string().max(60).optional(),
        /** Only those whose push the regulator's own system has not confirmed. */
        unacknowledged: z.stringbool().optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        checks: z.array(DuePostCheck),
        /** Of the whole scope, whatever the filter. */
        counts: Counts,
        places: z.array(PlaceName.extend({ counts: Counts })),
        /** How many the filter finds; `checks` holds at most `limit` of them. */
        total: z.number().int(),
        unacknowledged: z.number().int(),
      }),
    ),
};
