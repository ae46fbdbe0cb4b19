import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';
import { BENEFITS, LEVELS, TOPICS } from './kinds.ts';

export const PolicyId = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const PolicyLevel = z.enum(LEVELS);
export type PolicyLevel = z.infer<typeof PolicyLevel>;

export const BenefitKind = z.enum(BENEFITS);
export type BenefitKind = z.infer<typeof BenefitKind>;

export const PolicyTopic = z.enum(TOPICS);
export type PolicyTopic = z.infer<typeof PolicyTopic>;

/** What kind of page the facts were read from; `issued-here` needs no copy, because this library is the source. */
const CONFIDENCES = ['issued-here', 'official-site', 'news-copy', 'third-party-copy'] as const;
export const Confidence = z.enum(CONFIDENCES);
export type Confidence = z.infer<typeof Confidence>;

/** The text that sets the policy, and how far what stands here can be relied on. */
export const PolicyDocument = z.strictObject({
  title: Text,
  /** As it stands on the document, such as 国科发火〔2016〕32号. */
  number: z.string().min(1).optional(),
  issuedOn: z.iso.date().optional(),
  url: z.url().optional(),
  confidence: Confidence,
  note: Text.optional(),
});
export type PolicyDocument = z.infer<typeof PolicyDocument>;

/** One thing that must be so: a rule of the profile, with the article that asks for it. */
export const PolicyCondition = z.strictObject({
  id: PolicyId,
  title: Text.optional(),
  /** FEEL over the vocabulary of enterprise profiles (platform/rules/README.md). */
  rule: z.string().min(1),
  /** Article of the document; absent where the source does not say. */
  article: z.string().min(1).optional(),
  note: Text.optional(),
});
export type PolicyCondition = z.infer<typeof PolicyCondition>;

/** The first row whose rule is true gives the amount; the last may have none, and is for all others. */
export const Tier = z.strictObject({
  title: Text.optional(),
  when: z.string().min(1).optional(),
  /** Formula in yuan; absent where the source has lost it. */
  amount: z.string().min(1).optional(),
});
export type Tier = z.infer<typeof Tier>;

/** A scoring table: the first row that is true gives its points; the tables are added up. */
export const ScoreTable = z.strictObject({
  id: PolicyId,
  title: Text,
  rows: z.array(z.strictObject({ when: z.string().min(1), points: z.number().int().nonnegative() })).min(1),
});
export type ScoreTable = z.infer<typeof ScoreTable>;

export const Benefit = z.strictObject({
  kind: BenefitKind,
  /** What a firm gets, in one line. */
  title: Text,
  /** Formula in yuan. Either this or `tiers`, or neither where the benefit is no money. */
  amount: z.string().min(1).optional(),
  tiers: z.array(Tier).min(1).optional(),
  /** Formula in yuan: no more than this. */
  cap: z.string().min(1).optional(),
  /** `atMost`: the source gives a ceiling, and the office decides how much below it. */
  bound: z.enum(['exact', 'atMost']).default('exact'),
  rounding: z.enum(['halfUp', 'halfEven', 'down', 'up']).default('halfUp'),
  /** What the amount is for, such as each person hired; words only, the formula has multiplied already. */
  per: Text.optional(),
  /** What belongs to it and is no amount: term of a loan, months of a subsidy, share of interest. */
  terms: z.array(z.strictObject({ label: Text, value: Text })).default([]),
  instalments: z.number().int().positive().optional(),
  scores: z.array(ScoreTable).min(1).optional(),
});
export type Benefit = z.infer<typeof Benefit>;

/** A paper of the application. `fetch`: the state has it and asks nobody for it. */
export const PolicyMaterial = z.strictObject({
  id: PolicyId,
  title: Text,
  hint: Text.optional(),
  by: z.enum(['upload', 'form', 'commitment', 'fetch']),
  /** Asked for only where this rule is not false. */
  when: z.string().min(1).optional(),
});
export type PolicyMaterial = z.infer<typeof PolicyMaterial>;

export const PolicyStep = z.strictObject({
  title: Text,
  by: z.enum(['firm', 'agency', 'bank']),
  /** A time that the source promises, in its own words; absent where it says none. */
  time: Text.optional(),
});
export type PolicyStep = z.infer<typeof PolicyStep>;

/** `confirm`: paid after the firm says yes. `silent`: paid unless it says no within the days. */
export const Consent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('confirm'), objectionDays: z.number().int().positive().optional() }),
  z.strictObject({ kind: z.literal('silent'), objectionDays: z.number().int().positive() }),
]);
export type Consent = z.infer<typeof Consent>;
