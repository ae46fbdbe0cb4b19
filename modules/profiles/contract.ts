import { z } from 'zod';
import { DELEGATIONS } from '#platform/access/pure/actor.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import { Name } from '#platform/i18n/pure/name.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { CaseView } from '#platform/process/pure/caseView.ts';

const Named = z.object({ id: z.string(), title: Text });
/** English is null where no source gives a name. */
const AttributeId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(60);

/** A fact as it travels: numbers and money (yuan) are decimal strings. */
export const Fact = z.union([
  z.literal('none'),
  z.literal('unknown'),
  z.strictObject({
    value: z.union([z.string().max(2000), z.boolean(), z.array(z.string().max(200)).max(200)]),
  }),
]);
export type Fact = z.infer<typeof Fact>;

/** What rules may ask about a firm. The browser makes a vocabulary of it: `id`, `names`, `type`, `values`. */
export const AttributeView = z.object({
  id: z.string(),
  names: Text,
  type: z.enum(['text', 'number', 'money', 'date', 'boolean', 'texts']),
  values: z.array(z.object({ value: z.string(), title: Text })).optional(),
  description: Text.optional(),
  unit: Text.nullable(),
  group: Named.nullable().describe('null for the day itself'),
  sources: z.array(Named),
  supplied: z.boolean(),
  freshMonths: z.number().int().nullable(),
  whileDisputed: z.enum(['counts', 'unknown']),
  /** How it follows from others, in words. */
  formula: Text.nullable(),
});
export type AttributeView = z.infer<typeof AttributeView>;

export const HeldView = z.object({
  source: Named,
  fact: Fact,
  asOf: CalendarDate,
  receivedAt: z.iso.datetime(),
  countsUntil: CalendarDate.nullable(),
  standing: z.enum(['counts', 'behind', 'stale', 'disputed', 'silent']),
  /** The source corrected it after a dispute. */
  corrected: z.boolean(),
  /** The open dispute about it. */
  dispute: z.object({ caseId: z.uuid() }).nullable(),
  mayDispute: z.boolean(),
});
export type HeldView = z.infer<typeof HeldView>;

export const ProfileEntry = AttributeView.omit({ sources: true }).extend({
  fact: Fact,
  /** Whose word counts. */
  from: Named.nullable(),
  why: z.enum(['only', 'precedence', 'agree', 'calculated', 'disputed', 'stale', 'nobody']),
  contradicted: z.boolean(),
  held: z.array(HeldView),
  maySupply: z.boolean(),
});
export type ProfileEntry = z.infer<typeof ProfileEntry>;

export const ProfileView = z.object({
  firm: z.object({ id: z.uuid(), name: z.string(), uscc: z.string() }),
  version: z.number().int(),
  updatedAt: z.iso.datetime().nullable(),
  known: z.number().int(),
  total: z.number().int(),
  contradictions: z.number().int(),
  groups: z.array(Named.extend({ entries: z.array(ProfileEntry) })),
  /** Sources outside: when they were last asked, and what came of it. */
  sources: z.array(
    Named.extend({
      agency: Name.nullable(),
      askedAt: z.iso.datetime().nullable(),
      answeredAt: z.iso.datetime().nullable(),
      trouble: z.string().nullable(),
    }),
  ),
  mayAsk: z.boolean(),
});
export type ProfileView = z.infer<typeof ProfileView>;

export const DisputeView = z.object({
  firm: z.string(),
  attribute: AttributeView,
  source: Named,
  agency: Name.nullable(),
  /** The word of the source when it was disputed. */
  disputed: Fact,
  asOf: CalendarDate,
  claimed: Fact,
  whileDisputed: z.enum(['counts', 'unknown']),
  settled: z.enum(['corrected', 'confirmed', 'withdrawn']).nullable(),
  settledAs: Fact.nullable(),
});
export type DisputeView = z.infer<typeof DisputeView>;

const tag = 'profiles';
/** Officials whose duty may need what is known of a firm. */
const PROFILE_READERS = [
  'window',
  'reviewer',
  'decider',
  'agency-head',
  'regulator-lead',
  'reform-office',
  'supervisor',
  'hotline',
] as const;
const CaseId = z.object({ caseId: z.uuid() });

export const contract = {
  listAttributes: operation({
    method: 'GET',
    path: '/profiles/attributes',
    summary: 'What rules may ask about a firm: names, types, units, sources and freshness',
    tag,
    who: 'anyone',
  })
    .input(z.object({}))
    .output(z.object({ attributes: z.array(AttributeView) })),
  getMyProfile: operation({
    method: 'GET',
    path: '/profiles/mine',
    summary: 'What every source says of the firm that the caller acts for, and what counts',
    tag,
    who: { firm: DELEGATIONS },
  })
    .input(z.object({}))
    .output(ProfileView),
  supplyValue: operation({
    method: 'POST',
    path: '/profiles/mine/values',
    summary: 'State a value for the own firm; unknown takes it back',
    tag,
    who: { firm: DELEGATIONS },
    errors: ['notFound', 'profiles.notSupplied', 'profiles.wrongValue'],
  })
    .input(z.object({ attribute: AttributeId, fact: Fact, asOf: CalendarDate }))
    .output(ProfileView),
  disputeValue: operation({
    method: 'POST',
    path: '/profiles/mine/disputes',
    summary: 'Dispute what a source says of the own firm; the agency behind the source decides in time',
    tag,
    who: { firm: ['owner', 'agent'] },
    errors: [
      'notFound',
      'profiles.nothingToDispute',
      'profiles.alreadyDisputed',
      'profiles.wrongValue',
      'access.noAgency',
    ],
  })
    .input(
      z.object({
        attribute: AttributeId,
        source: AttributeId,
        claimed: Fact,
        reason: z.string().trim().min(1).max(2000),
      }),
    )
    .output(CaseView),
  askSourcesAgain: operation({
    method: 'POST',
    path: '/profiles/mine/asks',
    summary: 'Have sources outside asked again about the own firm',
    tag,
    who: { firm: DELEGATIONS },
    errors: ['profiles.askedLately'],
  })
    .input(z.object({}))
    .output(z.object({ asked: z.number().int() })),
  readProfile: operation({
    method: 'POST',
    path: '/profiles/reads',
    summary: 'Read the profile of a firm of the own place, naming purpose and basis; the firm sees that',
    tag,
    who: { officer: PROFILE_READERS },
    errors: ['profiles.noSuchFirm', 'profiles.notHandling'],
  })
    .input(
      z.object({
        uscc: z.string().trim().length(18),
        purpose: z.enum(['handling', 'oversight', 'service']),
        basis: z.string().trim().min(2).max(200),
      }),
    )
    .output(ProfileView),
  getDispute: operation({
    method: 'GET',
    path: '/profiles/disputes/{caseId}',
    summary: 'What is disputed, and what the firm says instead',
    tag,
    who: { firm: DELEGATIONS, officer: PROFILE_READERS },
    errors: ['case.unknown'],
  })
    .input(CaseId)
    .output(DisputeView),
};
