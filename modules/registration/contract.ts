import { z } from 'zod';
import { Organisation } from '#modules/organisations/contract.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { Uscc } from '#platform/identifiers/pure/identifierSchemas.ts';

export { Proceeding } from './domain/proceeding.ts';

const Reason = z.string().trim().min(1).max(2000);
const CaseId = z.object({ caseId: z.uuid() });

/** A case that is public for a time, in which anybody may object. */
export const PublicNoticeView = z.object({
  caseId: z.string(),
  number: z.string(),
  title: Text,
  firm: z.string(),
  uscc: z.string(),
  since: z.string(),
  until: z.string().nullable(),
  objections: z.number().int(),
  /** The asker has objected already. */
  objected: z.boolean(),
});
export type PublicNoticeView = z.infer<typeof PublicNoticeView>;

export const ObjectionView = z.object({
  id: z.uuid(),
  reason: z.string(),
  raisedAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable(),
  answer: z.string().nullable(),
});
export type ObjectionView = z.infer<typeof ObjectionView>;

/** What another office was asked for a stage, and what it said. */
export const OfficeRequestView = z.object({
  caseId: z.string(),
  system: z.string(),
  askedAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  result: z.enum(['done', 'refused', 'byHand']).nullable(),
  receipt: z.string().nullable(),
  reason: z.string().nullable(),
  facts: z.record(z.string(), z.string()),
});
export type OfficeRequestView = z.infer<typeof OfficeRequestView>;

const ProceedingSummary = z.object({
  proceeding: z.string(),
  title: Text,
  summary: Text,
});

export const FirmLife = z.object({
  organisation: Organisation,
  premises: z.array(
    z.object({
      kind: z.enum(['premises', 'branch']),
      place: z.string(),
      address: z.string(),
      since: CalendarDate,
    }),
  ),
  /** Since when papers sent to its declared address come back. */
  undeliverableSince: z.iso.datetime().nullable(),
  changes: z.array(
    z.object({
      move: z.string(),
      from: z.string(),
      to: z.string(),
      on: CalendarDate,
      caseId: z.string().nullable(),
    }),
  ),
});
export type FirmLife = z.infer<typeof FirmLife>;

const registrar = ['window', 'reviewer', 'decider', 'agency-head', 'regulator-lead', 'inspector'] as const;
const tag = 'registration';

export const contract = {
  listPublicNotices: operation({
    method: 'GET',
    path: '/public-notices',
    summary: 'What is made public now, and until when one may object',
    tag,
    who: 'anyone',
  }).output(z.object({ notices: z.array(PublicNoticeView) })),
  objectToNotice: operation({
    method: 'POST',
    path: '/public-notices/{caseId}/objections',
    summary: 'Object, with reasons, while the notice runs',
    tag,
    who: 'signedIn',
    errors: ['case.unknown', 'notice.over', 'notice.objectedAlready'],
  })
    .input(CaseId.extend({ reason: Reason }))
    .output(ObjectionView),
  listObjections: operation({
    method: 'GET',
    path: '/cases/{caseId}/objections',
    summary: 'What was objected to a case, without names',
    tag,
    who: 'signedIn',
    errors: ['case.unknown'],
  })
    .input(CaseId)
    .output(z.object({ objections: z.array(ObjectionView), maySettle: z.boolean() })),
  settleObjection: operation({
    method: 'POST',
    path: '/objections/{id}/answer',
    summary: 'Answer an objection; the case may then go on',
    tag,
    who: { officer: registrar },
    errors: ['notFound', 'notice.settledAlready'],
  })
    .input(z.object({ id: z.uuid(), answer: Reason }))
    .output(ObjectionView),
  listProceedings: operation({
    method: 'GET',
    path: '/proceedings',
    summary: 'What the caller’s post may begin about a firm',
    tag,
    who: { officer: [...registrar, 'reform-office'] },
  }).output(z.object({ proceedings: z.array(ProceedingSummary) })),
  beginProceeding: operation({
    method: 'POST',
    path: '/proceedings/{proceeding}',
    summary: 'Begin, of the office’s own accord, a forced deregistration or an annulment',
    tag,
    who: { officer: registrar },
    errors: ['proceeding.tooEarly', 'proceeding.openAlready', 'organisations.moveNotLawful', 'notFound'],
  })
    .input(z.object({ proceeding: z.string().max(80), uscc: Uscc, reason: Reason }))
    .output(z.object({ caseId: z.string(), number: z.string() })),
  listOfficeRequests: operation({
    method: 'GET',
    path: '/cases/{caseId}/offices',
    summary: 'Which offices were asked for a case and its parts, and what they said',
    tag,
    who: 'signedIn',
    errors: ['case.unknown'],
  })
    .input(CaseId)
    .output(z.object({ requests: z.array(OfficeRequestView) })),
  serveMail: operation({
    method: 'POST',
    path: '/organisations/{id}/mailings',
    summary: 'Send papers by post to the address that a firm declared',
    tag,
    who: { officer: registrar },
    errors: ['notFound', 'mailing.noAddress'],
  })
    .input(z.object({ id: z.uuid(), subject: z.string().trim().min(1).max(200) }))
    .output(z.object({ mailing: z.uuid() })),
  getFirmLife: operation({
    method: 'GET',
    path: '/organisations/{id}/life',
    summary: 'The life of a firm in its register: changes, premises, and whether its address finds it',
    tag,
    who: 'signedIn',
    errors: ['notFound'],
  })
    .input(z.object({ id: z.uuid() }))
    .output(FirmLife),
  getRegistrationFigures: operation({
    method: 'GET',
    path: '/registration-figures',
    summary: 'How many firms were registered in a time, and how many of them wholly online',
    tag,
    who: { officer: [...registrar, 'supervisor', 'reform-office'] },
  })
    .input(z.object({ from: CalendarDate, to: CalendarDate }))
    .output(
      z.object({
        registered: z.number().int(),
        online: z.number().int(),
        /** Per cent with one decimal; null when nothing was registered. */
        share: z.string().nullable(),
        target: z.object({ share: z.string(), source: z.string(), citation: Text.nullable() }).nullable(),
      }),
    ),
};
