import { z } from 'zod';
import { Count } from './count.ts';
import { Duration } from './duration.ts';

const Names = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat());
/** A date, or how long after the clock in question began. */
const Due = z.union([z.iso.date(), Duration]);

/**
 * What must hold at a point of a scenario. About a case: the last application of the firm, or its post-check
 * where the word says so. Everything is read as one of the people of the cast could read it.
 */
export const Expectation = z.strictObject({
  /** State or outcome of the application: granted, refused, acceptance, supplementing … */
  case: z.string().optional(),
  /** Who must act on the application now: a role, or `applicant`. */
  heldBy: z.string().optional(),
  /** The track that the application takes, by its id; `none` where the matter has none. */
  track: z.string().optional(),
  /** States of the materials that it owes or owed, in order, joined by 、; `none`. */
  debts: z.string().optional(),
  /** Official stages (环节) that the application has passed. */
  steps: Count.optional(),
  /** Materials that the applicant had to bring. */
  materials: Count.optional(),
  /** Stages for which the applicant had to come. */
  visits: Count.optional(),
  /** How many of the actions a rule took. */
  byRule: Count.optional(),
  /** How many different officials acted. */
  officials: Count.optional(),
  /** Accepted, decided and licensed on one legal date. */
  sameDay: z.boolean().optional(),
  /** All of it within the one request of the applicant. */
  atOnce: z.boolean().optional(),
  /** Status of the licence that the application was about: valid, revoked, expired, none … */
  licence: z.string().optional(),
  /** Last day of that licence. */
  licenceUntil: z.iso.date().optional(),
  /** Which version of the licence this is: 2 after one renewal, change or reissue. */
  licenceVersion: z.int().positive().optional(),
  /** What stands on the licence, by the id of the field. */
  licenceShows: z.record(z.string(), z.string()).optional(),
  /** State or outcome of the post-check; `none` when there is none. */
  check: z.string().optional(),
  /** What the post-check says on the licence record. */
  checkResult: z.string().optional(),
  /** By when a clock runs out: a date, or a span from its start. */
  due: z.record(z.string(), Due).optional(),
  /** From when a clock counts. */
  countsFrom: z.record(z.string(), z.iso.date()).optional(),
  /** Alarms on application and post-check; `none`. */
  alarm: Names.optional(),
  /** The bar on the firm: a last day, a span from the day it was imposed, or `none`. */
  bar: z.union([z.literal('none'), Due]).optional(),
  /** How often this grant was pushed to the regulator. */
  pushes: Count.optional(),
  /** Whether the push went in the very instant of the grant. */
  pushedAtGrant: z.boolean().optional(),
  /** Whether the regulator's system has confirmed the push. */
  acknowledged: z.boolean().optional(),
  /** On the list of due checks of that official, in that colour; `none` when it is not on it. */
  listed: z.strictObject({ for: z.string(), colour: z.string().optional() }).optional(),
  /** State or outcome of the event that the application is, or is a part of. */
  event: z.string().optional(),
  /** Its parts, each with its state: waiting, open, granted, refused, withdrawn, notOpened. */
  parts: z.record(z.string(), z.string()).optional(),
  /** Fields of its one form, and of the forms of its parts together. */
  fields: z.strictObject({ asked: Count, sum: Count }).optional(),
  /** Files to upload, and those of its parts together. */
  uploads: z.strictObject({ asked: Count, sum: Count }).optional(),
  /** Titles of the licences that the firm holds. */
  documents: Names.optional(),
  /** What scanning the comprehensive permit shows: the status of its members by title, how many, and its last day. */
  scan: z
    .strictObject({
      members: z.record(z.string(), z.string()).default({}),
      count: z.int().optional(),
      until: z.iso.date().optional(),
    })
    .optional(),
  /** Items called for the application whose copies are kept with it; `none`. */
  copies: Names.optional(),
  /** How many calls about the firm it sees itself, by what came of them. */
  calls: z.record(z.string(), Count).optional(),
  /** The last call as the firm sees it: who called, and for which matter. */
  lastCall: z
    .strictObject({ caller: z.string(), matter: z.string(), outcome: z.string().optional() })
    .optional(),
  /** E-licences that an official is offered for the application; `none`. */
  offered: z.strictObject({ to: z.string(), items: Names }).optional(),
  /** Fields of the application that equal what the register of firms says. */
  equalsRegister: z.record(z.string(), z.string()).optional(),
  /** The survey of the application, or the one that parts of the event share: its state, and how each part stands. */
  surveyed: z
    .strictObject({
      count: z.int().optional(),
      state: z.string(),
      /** Titles of matters, with `met`, `unmet`, `open` or `left`. */
      parts: z.record(z.string(), z.string()).optional(),
      at: z.iso.datetime({ offset: true }).optional(),
    })
    .optional(),
  /** Parts that share a survey, as the preview of the bundle said. */
  sharesSurvey: z.array(z.string()).optional(),
  /** The one hand-over of an event: how many results wait, until when, and how often something was handed over. */
  handover: z
    .strictObject({
      waiting: Count,
      ready: z.boolean(),
      latestOn: z.iso.date().optional(),
      done: z.int(),
      /** Parts handed over, each with the day of its decision. */
      decided: z.record(z.string(), z.iso.date()).optional(),
    })
    .optional(),
  /** What an official counts over the day: matters with calls, rates in percent. */
  figures: z
    .strictObject({
      to: z.string(),
      matters: Count.optional(),
      eMaterials: z.string().optional(),
      licenceUse: z.string().optional(),
    })
    .optional(),
  /** Of an open draft of that matter: how many fields are filled in, of how many, each with its source. */
  prefilled: z.strictObject({ of: z.string(), fields: Count, all: Count.optional() }).optional(),
  /** How the firm stands in its register: preparing, active, suspended … */
  firmStatus: z.string().optional(),
  /** Its code is the one that it always had; when it was founded, and what it is. */
  founded: z.strictObject({ on: z.iso.date().optional(), kind: z.string().optional() }).optional(),
  /** Where it works besides its address: premises or branch, in order. */
  premises: Names.optional(),
  /** Whether papers sent to its declared address find it: fine, undeliverable. */
  address: z.string().optional(),
  /** Departments told of its scope: each term with agency and state, as `food yunxi-market told`. */
  told: z.record(z.string(), z.string()).optional(),
  /** How its scope reads: the whole text, permits that its terms ask for, codes that are refused. */
  scope: z
    .strictObject({ text: z.string().optional(), permits: Names.optional(), refused: z.string().optional() })
    .optional(),
  /** All licences of the firm were issued together and verify for anybody. */
  issuedTogether: z.boolean().optional(),
  /** What the event costs in all. */
  fee: z.string().optional(),
  /** How often each office was asked about the firm. */
  asked: z.record(z.string(), Count).optional(),
  /** Share of registrations that went wholly online, as that official sees it. */
  online: z
    .strictObject({ to: z.string(), from: z.iso.date(), share: z.string(), target: z.string().optional() })
    .optional(),
  /** Officers, firms or people of the cast who can open application and post-check, and who cannot. */
  seenBy: Names.optional(),
  hiddenFrom: Names.optional(),
  /** What is known of the firm's credit: by the firm itself, by its last report, and by anybody. */
  credit: z
    .strictObject({
      /** State or outcome of its last default; `none`. */
      default: z.string().optional(),
      /** The steps that the default took, in order, joined by 、. */
      steps: z.string().optional(),
      /** Defaults that anybody sees: on the public list, in its file, and behind the code. */
      public: Count.optional(),
      grade: z.string().optional(),
      measures: Names.optional(),
      /** The last report: fields by count of the source, those listed, records by field. */
      report: z
        .strictObject({
          statedTotal: z.int().optional(),
          fields: Count.optional(),
          records: z.record(z.string(), Count).default({}),
        })
        .optional(),
      /** What its code says without any network: public records on the day it was made. */
      offline: Count.optional(),
      /** Messages about repair that the firm has got. */
      reminders: Count.optional(),
    })
    .optional(),
  /** Entries of a register in force: how many, and of how many the source speaks. */
  register: z
    .strictObject({ name: z.string(), entries: Count.optional(), statedTotal: z.int().optional() })
    .optional(),
});
export type Expectation = z.infer<typeof Expectation>;
