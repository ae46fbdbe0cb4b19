import { z } from 'zod';
import { DELEGATIONS } from '#platform/access/pure/actor.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Name } from '#platform/i18n/pure/name.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { CaseView } from '#platform/process/pure/caseView.ts';

const LegalDate = z.iso.date();
const Named = z.object({ code: z.string(), title: Text });

/** A default as anybody may see it. */
export const PublishedDefault = z.object({
  firm: z.string(),
  uscc: z.string(),
  entry: Named,
  severity: z.string(),
  agency: Name,
  document: z.string(),
  identifiedOn: LegalDate,
  publishedUntil: LegalDate,
  measures: z.array(Named),
});
export type PublishedDefault = z.infer<typeof PublishedDefault>;

/** A default as the firm itself and the office that identified it see it, also after its end. */
export const DefaultView = PublishedDefault.extend({
  case: CaseView,
  summary: z.string(),
  repairableFrom: LegalDate,
  removedOn: LegalDate.nullable(),
  removedBecause: z.string().nullable(),
});
export type DefaultView = z.infer<typeof DefaultView>;

const Record = z.object({ number: z.string(), title: Text, identifiedOn: LegalDate });
export const ReportView = z.object({
  id: z.uuid(),
  number: z.string(),
  madeOn: LegalDate,
  statedTotal: z.number().int(),
  fields: z.array(z.object({ field: z.string(), title: Text, records: z.array(Record) })),
  elsewhere: z.array(Record),
  /** What the picture of the compliance code holds. */
  codeUrl: z.string(),
});
export type ReportView = z.infer<typeof ReportView>;

export const MyCredit = z.object({
  /** Null is unknown: nobody has graded the firm. */
  grade: z.object({ grade: z.string(), gradedOn: z.string(), origin: z.string() }).nullable(),
  defaults: z.array(DefaultView),
  /** Null where the place makes no reports. */
  covered: z.object({ statedTotal: z.number().int(), fields: z.array(Text) }).nullable(),
  reports: z.array(ReportView),
});
export type MyCredit = z.infer<typeof MyCredit>;

const tag = 'credit';
const RECORDERS = ['agency-head', 'regulator-lead'] as const;

export const contract = {
  listPublishedDefaults: operation({
    method: 'GET',
    path: '/credit/defaults',
    summary: 'Defaults in public view today, the newest first',
    tag,
    who: 'anyone',
  })
    .input(
      z.object({
        query: z.string().max(100).optional(),
        entry: z.string().max(60).optional(),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
      }),
    )
    .output(
      z.object({
        defaults: z.array(PublishedDefault),
        total: z.number().int(),
        pages: z.number().int(),
        /** The catalogue, to filter by. */
        catalogue: z.array(Named),
      }),
    ),
  getMyCredit: operation({
    method: 'GET',
    path: '/credit/mine',
    summary: 'What is known of the credit of the firm that the caller acts for, and its reports',
    tag,
    who: { firm: DELEGATIONS },
  })
    .input(z.object({}))
    .output(MyCredit),
  requestCreditReport: operation({
    method: 'POST',
    path: '/credit/reports',
    summary: 'Make the credit report of the firm as of today, in place of certificates of a clean record',
    tag,
    who: { firm: DELEGATIONS },
    errors: ['credit.noReports'],
  })
    .input(z.object({}))
    .output(ReportView),
  listDefaults: operation({
    method: 'GET',
    path: '/credit/desk',
    summary: 'Defaults that the caller’s agency identified, with catalogue and list of measures',
    tag,
    who: { officer: RECORDERS },
  })
    .input(z.object({}))
    .output(
      z.object({
        defaults: z.array(DefaultView),
        catalogue: z.array(Named.extend({ severity: z.string(), basis: Text })),
        measures: z.array(Named),
      }),
    ),
  identifyDefault: operation({
    method: 'POST',
    path: '/credit/desk',
    summary: 'Identify a default by the catalogue; recording, publication and measures follow',
    tag,
    who: { officer: RECORDERS },
    errors: ['credit.notInCatalogue', 'credit.noSuchFirm'],
  })
    .input(
      z.object({
        uscc: z.string().trim().length(18),
        entry: z.string().max(60),
        document: z.string().trim().min(1).max(100),
        summary: z.string().trim().min(1).max(500),
      }),
    )
    .output(CaseView),
  takeMeasure: operation({
    method: 'POST',
    path: '/credit/desk/{caseId}/measures',
    summary: 'Apply one more measure from the list because of a default',
    tag,
    who: { officer: RECORDERS },
    errors: ['case.unknown', 'credit.measureNotListed', 'case.actionNotPossible'],
  })
    .input(z.object({ caseId: z.uuid(), measure: z.string().max(60) }))
    .output(CaseView),
};
