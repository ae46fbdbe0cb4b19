import { z } from 'zod';
import { PlaceName } from '#platform/access/pure/placeName.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Name } from '#platform/i18n/pure/name.ts';
import { Language, Text } from '#platform/i18n/pure/text.ts';
import { DiagramView } from '#platform/process/pure/diagramView.ts';
import { Matter } from './domain/matter.ts';

export { approvalProcessName } from './domain/approvalProcessName.ts';
export { forPersons } from './domain/audience.ts';
export { chooseTrack, vocabularyOf } from './domain/chooseTrack.ts';
export type { FactSource } from './domain/condition.ts';
export { OBJECTIONS, OFFICE_DONE, OTHERS_CLEAR } from './domain/elsewhere.ts';
export { FirmChange } from './domain/firmChange.ts';
export { Matter } from './domain/matter.ts';
export { onTrack } from './domain/onTrack.ts';
export type { PostCheck } from './domain/postCheck.ts';
export type { MaterialCheck, PreReview, Reference } from './domain/preReview.ts';
export { DeliveryMeans, type Renewal } from './domain/renewal.ts';
export type { Result } from './domain/result.ts';
export { type LicenceOnly, type Share, ShareUse } from './domain/share.ts';
export { sharedModes } from './domain/sharedModes.ts';
export type { SingleOfficer } from './domain/singleOfficer.ts';
export type { Stage, Way } from './domain/stage.ts';
export type { Survey } from './domain/survey.ts';
export type { Track } from './domain/track.ts';

const Limit = z.object({ amount: z.number(), unit: z.string(), source: z.string() });

export const MatterSummary = z.object({
  matter: z.string(),
  title: Text,
  summary: Text,
  type: z.string(),
  audience: z.array(z.string()),
  /** The life theme under which people look for it. */
  theme: z.string().nullable(),
  atOnce: z.boolean(),
  promisedTime: Limit,
  legalTime: Limit,
  materials: z.number().int(),
  steps: z.number().int(),
  visits: z.number().int(),
  online: z.enum(['full', 'partial', 'none']),
  fee: z.string(),
  /** What a grant does to which kind of licence; null when it ends in none. */
  licence: z
    .object({ does: z.enum(['issue', 'renew', 'change', 'reissue']), type: z.string(), title: Text })
    .nullable(),
  /** The reform that brought it, and whether it is the ordinary procedure that the reform is measured against. */
  reform: z.string(),
  baseline: z.boolean(),
});
export type MatterSummary = z.infer<typeof MatterSummary>;

/** A field of life such as schooling, under which people look for what they need. */
export const Theme = z.object({ id: z.string(), title: Text });
export type Theme = z.infer<typeof Theme>;

const Time = z.object({ amount: z.number(), unit: z.string() });

/** A track (办理路径) as people read it. */
export const TrackView = z.object({
  id: z.string(),
  title: Text,
  /** The rule read aloud; null for the last track, which needs none. */
  because: Text.nullable(),
  source: z.string(),
  promisedTime: Time,
  legalTime: Time,
  steps: z.number().int(),
  materials: z.number().int(),
  /** Set where nothing can be applied for on it. */
  closed: z.object({ reason: Text, wayOut: Text }).nullable(),
});
export type TrackView = z.infer<typeof TrackView>;

/** What the guide of a matter shows: the definition, and in words what it names. */
export const MatterGuide = MatterSummary.extend({
  version: z.number().int(),
  place: PlaceName,
  body: Matter,
  /** In the order in which they are tried; empty where all applications go one way. */
  tracks: z.array(TrackView),
  decidedByRule: z.boolean(),
  /** How stages are decided here that the definition allows to be decided either way. */
  way: z.enum(['rule', 'officer']),
  /** By party of the case, such as `decider`: the agency of the adopting place with that duty. */
  agencies: z.record(z.string(), Name),
  /** Names of the posts that hold its stages and checks, by role. */
  posts: z.record(z.string(), Text),
  /** By source: an article of a law, or an item of a document. */
  citations: z.record(z.string(), Text),
  /** Amounts of the law entries that it names without repeating them, by source. */
  limits: z.record(z.string(), Limit),
  conditionsInWords: z.record(z.string(), Text),
  diagram: DiagramView,
  publishedAt: z.string(),
});
export type MatterGuide = z.infer<typeof MatterGuide>;

export const CatalogueStatistics = z.object({
  matters: z.number().int(),
  /** Share of matters that can be applied for online from beginning to end, 0 to 100 with two decimals. */
  onlineRate: z.string(),
  /** (statutory − promised) ÷ statutory over all matters, 0 to 100 with two decimals. */
  compression: z.string(),
  legalDays: z.number(),
  promisedDays: z.number(),
  atOnce: z.number().int(),
  /** Against the totals that sources state for a catalogue: how many of them are here, and online from beginning to end. */
  stated: z.array(
    z.object({
      register: z.string(),
      title: Text,
      statedTotal: z.number().int(),
      listed: z.number().int(),
      online: z.number().int(),
      /** listed ÷ stated and online ÷ stated, 0 to 100 with two decimals. */
      coverage: z.string(),
      onlineCoverage: z.string(),
    }),
  ),
});
export type CatalogueStatistics = z.infer<typeof CatalogueStatistics>;

export const SearchHit = z.object({
  kind: z.string(),
  id: z.string(),
  language: Language,
  title: z.string(),
  summary: z.string(),
  snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })),
  url: z.string(),
});
export type SearchHit = z.infer<typeof SearchHit>;

const tag = 'catalogue';

export const contract = {
  listMatters: operation({
    method: 'GET',
    path: '/matters',
    summary: 'Matters in force, with their times, materials and steps',
    tag,
    who: 'anyone',
  })
    .input(z.object({ audience: z.string().max(40).optional() }))
    .output(
      z.object({
        matters: z.array(MatterSummary),
        /** Life themes that some of these matters stand under, in the order of their register. */
        themes: z.array(Theme),
      }),
    ),
  getMatter: operation({
    method: 'GET',
    path: '/matters/{matter}',
    summary: 'The guide of a matter: conditions, materials, times, steps and diagram',
    tag,
    who: 'anyone',
    errors: ['matter.unknown'],
  })
    .input(z.object({ matter: z.string().max(80) }))
    .output(MatterGuide),
  search: operation({
    method: 'GET',
    path: '/search',
    summary: 'Find matters and guides by words or by a plain question',
    tag,
    who: 'anyone',
  })
    .input(
      z.object({
        query: z.string().trim().max(200),
        limit: z.coerce.number().int().min(1).max(50).default(20),
      }),
    )
    .output(z.object({ hits: z.array(SearchHit) })),
  getStatistics: operation({
    method: 'GET',
    path: '/catalogue/statistics',
    summary: 'Online rate and compression of times, computed from the catalogue',
    tag,
    who: 'anyone',
  })
    .input(z.object({}))
    .output(CatalogueStatistics),
};
