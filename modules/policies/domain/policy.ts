import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';
import { CompetitionReview } from './competitionReview.ts';
import {
  Benefit,
  Consent,
  PolicyCondition,
  PolicyDocument,
  PolicyId,
  PolicyLevel,
  PolicyMaterial,
  PolicyStep,
  PolicyTopic,
} from './policyParts.ts';

/** A day of the calendar; absent where the source gives none. */
const Validity = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** It no longer holds, and the source does not say since when. */
  ended: z.literal(true).optional(),
  note: Text.optional(),
});

/**
 * A policy (惠企政策事项): one thing that a firm can have by one document. Everything that the library shows, the
 * matching decides and the payout counts is read from here. What the source does not say is left out and
 * named in `open`; nothing is made up. Rows POL-01, POL-05.
 */
export const Policy = z.strictObject({
  policy: PolicyId,
  version: z.number().int().positive(),
  names: Text,
  summary: Text,
  level: PolicyLevel,
  /** Where it holds: id of a place. A city that takes the file over puts its own place of the same level here. */
  place: z.string().min(1),
  issuer: Text,
  document: PolicyDocument,
  /** First and last day on which it holds, both included. */
  valid: Validity,
  /** The policy that this one replaces; of the same policy the version before is meant without saying. */
  supersedes: PolicyId.optional(),
  tags: z.strictObject({
    topics: z.array(PolicyTopic).min(1),
    keywords: z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) }).optional(),
  }),
  /** All of them must be so. */
  conditions: z.array(PolicyCondition),
  benefit: Benefit,
  materials: z.array(PolicyMaterial).default([]),
  steps: z.array(PolicyStep).default([]),
  /** `automatic`: the benefit comes without an application (免申即享). */
  mode: z.enum(['automatic', 'application', 'information']),
  consent: Consent.optional(),
  /** Days between which it can be applied for; absent: as long as it holds. */
  applyBetween: Validity.optional(),
  /** Most firms that can have it. */
  quota: z.strictObject({ firms: z.number().int().positive(), source: z.string().min(1) }).optional(),
  /** Most money for it, in yuan. */
  budget: z
    .strictObject({ amount: z.string().regex(/^\d+(\.\d{1,2})?$/), source: z.string().min(1) })
    .optional(),
  /** Who comes first when quota or budget do not suffice for all: formulas over the firm's facts. */
  priority: z
    .array(z.strictObject({ by: z.string().min(1), first: z.enum(['highest', 'lowest']) }))
    .default([]),
  /** A firm has one of them only. */
  exclusiveWith: z.array(PolicyId).default([]),
  /** Agencies that review at the same time, by their duties (POL-05.r3). */
  reviewers: z.array(z.strictObject({ id: PolicyId, duty: z.string().min(1), title: Text })).default([]),
  /** The only reasons for which it may not be offered online (POL-05.r2). */
  onSiteReason: z
    .strictObject({ reason: z.enum(['secrecy', 'safety']), note: Text, source: z.string().min(1) })
    .optional(),
  /** Why it may be published (Fair Competition Review Regulation, art. 18); for what is issued here. */
  competitionReview: CompetitionReview.optional(),
  contact: z.strictObject({ agency: Text, phone: z.string().optional(), note: Text.optional() }).optional(),
  /** What the source leaves open, field by field, as the page shows it. */
  open: z.array(z.strictObject({ field: z.string().min(1), note: Text })).default([]),
});
export type Policy = z.infer<typeof Policy>;

/** Copies that may have dropped or changed something: shown as such, and never paid from without an official text. */
export function isWeak({ document }: Pick<Policy, 'document'>): boolean {
  return document.confidence === 'news-copy' || document.confidence === 'third-party-copy';
}

/** Always, unless secrecy or safety forbids it (POL-05.r2). */
export function isOnline({ onSiteReason }: Pick<Policy, 'onSiteReason'>): boolean {
  return onSiteReason === undefined;
}
