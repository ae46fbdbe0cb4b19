import { z } from 'zod';
import { amountShape, isWholeWhereItMustBe } from '#platform/clock/pure/amount.ts';
import { ElementId, Form } from '#platform/forms/pure/form.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { Audience } from './audience.ts';
import { Condition, Fact } from './condition.ts';
import { FirmChange } from './firmChange.ts';
import { Party } from './party.ts';
import { PostCheck } from './postCheck.ts';
import { PreReview } from './preReview.ts';
import { Renewal } from './renewal.ts';
import { Result } from './result.ts';
import { LicenceOnly, Share } from './share.ts';
import { SingleOfficer } from './singleOfficer.ts';
import { Stage } from './stage.ts';
import { Survey } from './survey.ts';
import { Track } from './track.ts';

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** A limit in a pack: how much, and the law entry or document that sets it. */
export const SourcedAmount = z
  .object({ ...amountShape, source: z.string().min(1) })
  .refine(isWholeWhereItMustBe, { error: 'days are whole' });
export type SourcedAmount = z.infer<typeof SourcedAmount>;

/** Where a part of the definition comes from: stated by the source document, or reconstructed by us. */
export const Origin = z.enum(['stated', 'law', 'assumed']);

/** Acceptance with a material owing (容缺受理, APV-12): who may owe it, and until when. */
const Deferral = z.object({
  limit: SourcedAmount,
  /** Only where this rule is true; absent, whoever applies may owe it. */
  when: z.string().optional(),
});

/** A material (申请材料). Colour: who has to bring it (APV-11's four colours). */
export const Material = z.object({
  id: Id,
  title: Text,
  hint: Text.optional(),
  colour: z.enum(['required', 'unnecessary', 'deferrable', 'shared']),
  /** How it reaches the case: uploaded, made from the form, signed here, or fetched by the state itself. */
  by: z.enum(['upload', 'form', 'commitment', 'fetch']),
  issuer: Text.optional(),
  /** The same paper in several matters has one id: handed in together, it is uploaded once. */
  element: ElementId.optional(),
  /** Asked for only where this rule over the facts is not false; so the list follows the answers (LOC-04). */
  when: z.string().optional(),
  /** For a fetched one: the item of the directory that is called for it. */
  share: Share.optional(),
  /** For a deferrable one. */
  deferral: Deferral.optional(),
  origin: Origin.default('stated'),
});
export type Material = z.infer<typeof Material>;

export const Commitment = z.object({
  title: Text,
  intro: Text,
  /** What is promised, one by one; post-checks look at the same items. */
  items: z.array(z.object({ id: Id, text: Text })).min(1),
  consequences: Text,
  origin: Origin.default('stated'),
});
export type Commitment = z.infer<typeof Commitment>;

/**
 * A matter (政务服务事项): everything that the guide shows, the form asks, the rules decide and the clock
 * counts. A reform of it is another definition, not another program.
 */
export const Matter = z.object({
  matter: Id,
  version: z.number().int().positive(),
  /** Matters of one group share bans and licences: a bar on one bars all. */
  group: Id,
  title: Text,
  summary: Text,
  keywords: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }).optional(),
  /** False for a former procedure that is kept only to be compared with: nobody can apply for it. */
  offered: z.boolean().default(true),
  type: z.enum(['permit', 'confirmation', 'public-service', 'filing']),
  audience: z.array(Audience).min(1),
  /** The life theme under which people look for it: an entry of the register `life-themes` (APV-25). */
  theme: Id.optional(),
  basis: z.array(z.object({ law: Text, article: z.string(), note: Text.optional() })).min(1),
  /** Party of the case to a duty; see `party.ts` for which agency that is. */
  parties: z.record(z.string(), Party),
  legalTime: SourcedAmount,
  promisedTime: SourcedAmount,
  fee: z.object({ amount: z.string().regex(/^\d+\.\d{2}$/), source: z.string() }),
  online: z.enum(['full', 'partial', 'none']),
  visits: z.object({ most: z.number().int().nonnegative(), source: z.string() }),
  /** Which field of the form is the place that decides the jurisdiction. */
  placeField: z.string(),
  form: Form,
  facts: z.array(Fact),
  conditions: z.array(Condition),
  materials: z.array(Material).min(1),
  commitment: Commitment.optional(),
  /** Papers that the matter makes public, such as a one-time notice or a notice of liability (APV-03). */
  publicPapers: z.array(z.object({ id: Id, title: Text, text: Text })).default([]),
  tracks: z.array(Track).default([]),
  stages: z.array(Stage).min(1),
  supplement: z.object({ limit: z.string(), origin: Origin.default('law') }).optional(),
  result: Result.optional(),
  /** What the grant changes in the register of firms. */
  changesFirm: FirmChange.optional(),
  survey: Survey.optional(),
  singleOfficer: SingleOfficer.optional(),
  renewal: Renewal.optional(),
  licenceOnly: LicenceOnly.optional(),
  postCheck: PostCheck.optional(),
  preReview: PreReview.optional(),
  /** Days for which what the applicant typed is kept after the case ends. */
  retention: z.object({
    amount: z.number().int().positive(),
    unit: z.enum(['months', 'years']),
    source: z.string(),
  }),
});
export type Matter = z.infer<typeof Matter>;
