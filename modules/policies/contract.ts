import { z } from 'zod';
import { PlaceName } from '#platform/access/pure/placeName.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { CompetitionFinding } from './domain/competitionFinding.ts';
import { libraryContract } from './domain/libraryContract.ts';
import { matchContract } from './domain/matchContract.ts';
import { BenefitKind, Confidence, PolicyId, PolicyLevel, PolicyTopic } from './domain/policyParts.ts';

export { Policy } from './domain/policy.ts';

const Day = z.iso.date().nullable();

export const PolicyCard = z.object({
  policy: z.string(),
  version: z.number().int(),
  names: Text,
  summary: Text,
  level: PolicyLevel,
  place: PlaceName,
  issuer: Text,
  topics: z.array(PolicyTopic),
  benefit: z.object({ kind: BenefitKind, title: Text }),
  mode: z.enum(['automatic', 'application', 'information']),
  from: Day,
  to: Day,
  /** Rests on a copy: to be shown wherever it is named. */
  weak: z.boolean(),
});
export type PolicyCard = z.infer<typeof PolicyCard>;

const Words = z.object({
  title: Text.nullable(),
  words: Text,
  article: z.string().nullable(),
  note: Text.nullable(),
});

export const PolicyView = PolicyCard.extend({
  state: z.enum(['upcoming', 'inForce', 'superseded', 'withdrawn', 'expired']),
  conditions: z.array(Words.extend({ id: z.string(), rule: z.string() })),
  amount: z.object({
    /** How it is worked out, in words; empty where it is no money or the source leaves it open. */
    rows: z.array(z.object({ title: Text.nullable(), when: Text.nullable(), words: Text.nullable() })),
    cap: Text.nullable(),
    bound: z.enum(['exact', 'atMost']),
    per: Text.nullable(),
    terms: z.array(z.object({ label: Text, value: Text })),
    instalments: z.number().int().nullable(),
    scores: z.array(
      z.object({ title: Text, rows: z.array(z.object({ when: Text, points: z.number().int() })) }),
    ),
  }),
  materials: z.array(
    z.object({
      id: z.string(),
      title: Text,
      hint: Text.nullable(),
      by: z.enum(['upload', 'form', 'commitment', 'fetch']),
      when: Text.nullable(),
    }),
  ),
  steps: z.array(z.object({ title: Text, by: z.enum(['firm', 'agency', 'bank']), time: Text.nullable() })),
  consent: z
    .object({ kind: z.enum(['confirm', 'silent']), objectionDays: z.number().int().nullable() })
    .nullable(),
  applyBetween: z.object({ from: Day, to: Day, note: Text.nullable() }).nullable(),
  validNote: Text.nullable(),
  quota: z.number().int().nullable(),
  /** Who comes first when quota or budget do not suffice, the first line first. */
  priority: z.array(z.object({ words: Text, first: z.enum(['highest', 'lowest']) })),
  /** Yuan. */
  budget: z.string().nullable(),
  reviewers: z.array(z.object({ id: z.string(), title: Text })),
  onSite: z.object({ reason: z.enum(['secrecy', 'safety']), note: Text, source: z.string() }).nullable(),
  exclusiveWith: z.array(z.object({ policy: z.string(), names: Text.nullable() })),
  document: z.object({
    title: Text,
    number: z.string().nullable(),
    issuedOn: Day,
    url: z.string().nullable(),
    confidence: Confidence,
    note: Text.nullable(),
  }),
  contact: z.object({ agency: Text, phone: z.string().nullable(), note: Text.nullable() }).nullable(),
  open: z.array(z.object({ field: z.string(), note: Text })),
  review: CompetitionFinding.nullable(),
  checkedOn: Day,
  versions: z.array(z.object({ version: z.number().int(), from: Day, to: Day, state: z.string() })),
  followedBy: z.object({ policy: z.string(), names: Text }).nullable(),
  follows: z.object({ policy: z.string(), names: Text }).nullable(),
});
export type PolicyView = z.infer<typeof PolicyView>;

const tag = 'policies';

export const contract = {
  listPolicies: operation({
    method: 'GET',
    path: '/policies',
    summary: 'Policies in force on a day, of all four levels, found by plain words',
    description: 'Without a query all of them. None that has ended or has not begun is among them (POL-01).',
    tag,
    who: 'anyone',
  })
    .input(
      z.object({
        query: z.string().max(200).default(''),
        level: PolicyLevel.optional(),
        topic: PolicyTopic.optional(),
        benefit: BenefitKind.optional(),
        place: z
          .string()
          .max(80)
          .optional()
          .describe('what holds there: in the place, above it and below it'),
        asOf: z.iso.date().optional().describe('today when absent'),
      }),
    )
    .output(
      z.object({
        day: z.iso.date(),
        policies: z.array(PolicyCard),
        /** In force on the day, before any filter. */
        levels: z.array(z.object({ level: PolicyLevel, count: z.number().int() })),
      }),
    ),
  getPolicy: operation({
    method: 'GET',
    path: '/policies/{policy}',
    summary:
      'One policy as a checklist: conditions in plain words, materials, steps, amounts, dates, source (POL-05.r1)',
    tag,
    who: 'anyone',
    errors: ['policy.unknown'],
  })
    .input(z.object({ policy: PolicyId.max(80), version: z.coerce.number().int().positive().optional() }))
    .output(PolicyView),
  ...libraryContract,
  ...matchContract,
};
