import { z } from 'zod';
import { DELEGATIONS } from '#platform/access/pure/actor.ts';
import { PlaceName } from '#platform/access/pure/placeName.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { BenefitKind, PolicyId, PolicyLevel } from './policyParts.ts';

const tag = 'policies';
const Fact = z.union([
  z.literal('none'),
  z.literal('unknown'),
  z.object({ value: z.union([z.string(), z.boolean(), z.array(z.string())]) }),
]);

/** An attribute of the profile, as far as a page needs it to show a value of it. */
export const AskedAttribute = z.object({
  id: z.string(),
  names: Text,
  type: z.enum(['text', 'number', 'money', 'date', 'boolean', 'texts']),
  unit: Text.nullable(),
  values: z.array(z.object({ value: z.string(), title: Text })).optional(),
  /** The firm may state it itself. */
  supplied: z.boolean(),
  /** What counts of it now. */
  fact: Fact,
});
export type AskedAttribute = z.infer<typeof AskedAttribute>;

export const MatchCondition = z.object({
  id: z.string(),
  title: Text.nullable(),
  words: Text,
  article: z.string().nullable(),
  outcome: z.enum(['true', 'false', 'unknown']),
  /** The least that would have to be so. */
  hindrances: z.array(
    z.object({
      words: Text,
      isUnknown: z.boolean(),
      attributes: z.array(AskedAttribute),
      /** For figures: what this one alone would have to be. */
      needs: z.array(
        z.object({ attribute: z.string(), operator: z.enum(['=', '<', '<=', '>', '>=', '!=']), fact: Fact }),
      ),
    }),
  ),
});
export type MatchCondition = z.infer<typeof MatchCondition>;

export const PolicyMatch = z.object({
  policy: z.string(),
  version: z.number().int(),
  names: Text,
  level: PolicyLevel,
  place: PlaceName,
  issuer: Text,
  document: Text,
  benefit: z.object({ kind: BenefitKind, title: Text }),
  mode: z.enum(['automatic', 'application', 'information']),
  /** Can be claimed here today. */
  claimable: z.boolean(),
  to: z.iso.date().nullable(),
  weak: z.boolean(),
  /** Yuan; `open`: the source gives no figure; `notMoney`. */
  amount: z.object({
    state: z.enum(['amount', 'open', 'unknown', 'notMoney']),
    yuan: z.string().nullable(),
    bound: z.enum(['exact', 'atMost']),
    missing: z.array(AskedAttribute),
  }),
  conditions: z.array(MatchCondition),
  /** Names of others here of which a firm has one only. */
  exclusiveWith: z.array(Text),
});
export type PolicyMatch = z.infer<typeof PolicyMatch>;

export const FirmMatches = z.object({
  firm: z.object({ id: z.uuid(), name: z.string(), uscc: z.string() }),
  day: z.iso.date(),
  /** All conditions are met. */
  open: z.array(PolicyMatch),
  /** Within reach: the fewest changes first. */
  near: z.array(PolicyMatch),
  /** Too little is known: the fewest missing data first. */
  unknown: z.array(PolicyMatch),
  /** In force, and neither of the three. */
  others: z.number().int(),
});
export type FirmMatches = z.infer<typeof FirmMatches>;

const Counts = z.object({ true: z.number().int(), unknown: z.number().int(), false: z.number().int() });

/** What a definition would mean for the city as it is now. */
export const PolicyPreview = z.object({
  firms: z.number().int(),
  counts: Counts,
  /** Condition by condition: alone, and with those before it. */
  funnel: z.array(
    z.object({
      id: z.string(),
      words: Text,
      article: z.string().nullable(),
      alone: Counts,
      soFar: Counts,
    }),
  ),
  /** Why firms are unknown: how many of them lack this attribute. */
  missing: z.array(z.object({ id: z.string(), names: Text, firms: z.number().int() })),
  /** What it would cost, in yuan: a lower bound where amounts are unknown. Null where it is no money. */
  cost: z.object({ yuan: z.string(), counted: z.number().int(), unknown: z.number().int() }).nullable(),
  amountWords: Text.nullable(),
});
export type PolicyPreview = z.infer<typeof PolicyPreview>;

/** A hall of a place and its window for policies. */
export const PolicyHall = z.object({
  number: z.string(),
  name: Text,
  place: PlaceName,
  address: Text,
  phone: z.string(),
  hours: Text,
  policyWindow: z.string(),
  specialists: z.number(),
  open: z.boolean(),
});
export type PolicyHall = z.infer<typeof PolicyHall>;

const Version = z.object({ policy: PolicyId.max(80), version: z.coerce.number().int().positive() });
/** Posts that serve whoever asks what a firm can have. */
export const SERVING = ['window', 'hotline'] as const;

export const matchContract = {
  matchMine: operation({
    method: 'GET',
    path: '/policy-matches/mine',
    summary:
      'What the own firm can have now, what it just misses and by what, and what is not known (POL-02)',
    tag,
    who: { firm: DELEGATIONS },
  })
    .input(z.object({}))
    .output(FirmMatches),
  findFirms: operation({
    method: 'GET',
    path: '/policy-matches/firms',
    summary: 'Firms of the own place by a part of the name or by the credit code',
    tag,
    who: { officer: SERVING },
  })
    .input(z.object({ query: z.string().trim().min(2).max(60) }))
    .output(z.object({ firms: z.array(z.object({ name: z.string(), uscc: z.string() })) })),
  matchFirm: operation({
    method: 'POST',
    path: '/policy-matches',
    summary:
      'The same for a firm that asks at the policy window or the hotline; the firm sees who looked and why',
    tag,
    who: { officer: SERVING },
    errors: ['policy.noSuchFirm'],
  })
    .input(z.object({ uscc: z.string().trim().length(18), basis: z.string().trim().min(2).max(200) }))
    .output(FirmMatches),
  previewPolicy: operation({
    method: 'POST',
    path: '/policy-library/preview',
    summary:
      'Who would qualify for a definition, who is unknown and why, and what it would cost; nothing is kept',
    tag,
    who: { officer: ['policy-officer', 'competition-reviewer', 'agency-head'] },
    errors: ['policy.notYetSound'],
  })
    .input(z.object({ body: z.record(z.string(), z.unknown()) }))
    .output(PolicyPreview),
  getPush: operation({
    method: 'GET',
    path: '/policy-library/{policy}/versions/{version}/push',
    summary: 'Whom a version has found: matching, told, delivered, read (POL-03)',
    tag,
    who: { officer: ['policy-officer', 'competition-reviewer', 'agency-head'] },
    errors: ['policy.unknown'],
  })
    .input(Version)
    .output(
      z.object({
        sweptAt: z.iso.datetime().nullable(),
        matching: z.number().int(),
        unknown: z.number().int(),
        /** Firms that were told of this version. */
        told: z.number().int(),
        /** Notices to people, those that were read, and messages outside by how they fared. */
        notices: z.number().int(),
        read: z.number().int(),
        messages: z.array(z.object({ channel: z.string(), state: z.string(), count: z.number().int() })),
      }),
    ),
  listPolicyWindows: operation({
    method: 'GET',
    path: '/policy-windows',
    summary: 'Service halls of all levels and the policy window in each (POL-07)',
    tag,
    who: 'anyone',
  })
    .input(z.object({}))
    .output(z.object({ halls: z.array(PolicyHall) })),
  sweepPolicies: operation({
    method: 'POST',
    path: '/policy-library/sweeps',
    summary: 'Hold every policy in force against every firm now',
    tag,
    who: { officer: ['policy-officer'] },
  })
    .input(z.object({}))
    .output(
      z.object({
        policies: z.number().int(),
        added: z.number().int(),
        gone: z.number().int(),
        /** Pairs of firm and policy as before. */
        unchanged: z.number().int(),
        told: z.number().int(),
      }),
    ),
};
