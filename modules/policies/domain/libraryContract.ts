import { z } from 'zod';
import { PlaceName } from '#platform/access/pure/placeName.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Name } from '#platform/i18n/pure/name.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { CompetitionFinding } from './competitionFinding.ts';
import { COMPETITION_GROUNDS, COMPETITION_GROUPS } from './competitionGroups.ts';
import { PolicyId, PolicyLevel } from './policyParts.ts';

const tag = 'policies';
const Day = z.iso.date().nullable();
/** Posts that keep the library: who writes, who reviews, who publishes; the reform office looks on. */
const KEEPERS = ['policy-officer', 'competition-reviewer', 'agency-head'] as const;
const keepers = { officer: KEEPERS } as const;
const Version = z.object({ policy: PolicyId.max(80), version: z.number().int().positive() });
const VersionAt = z.object({ policy: PolicyId.max(80), version: z.coerce.number().int().positive() });
const Reason = z.string().trim().min(1).max(1000);
const Body = z.record(z.string(), z.unknown());
const steps = ['policy.unknown', 'case.actionNotPossible', 'case.ownWork'] as const;

export const FindingView = z.object({
  severity: z.enum(['fault', 'note']),
  path: z.string(),
  message: z.string(),
  wayOut: z.string(),
  /** Place inside the text of a rule. */
  at: z.object({ from: z.number(), to: z.number(), line: z.number(), column: z.number() }).nullable(),
});
export type FindingView = z.infer<typeof FindingView>;

const STATES = [
  'drafting',
  'reviewing',
  'reviewed',
  'published',
  'superseded',
  'withdrawn',
  'expired',
] as const;

export const VersionCard = z.object({
  policy: z.string(),
  version: z.number().int(),
  names: Text,
  level: PolicyLevel,
  place: PlaceName,
  state: z.enum(STATES),
  from: Day,
  to: Day,
  checkedOn: Day,
  weak: z.boolean(),
  caseId: z.uuid(),
});
export type VersionCard = z.infer<typeof VersionCard>;

const ACTIONS = [
  'save',
  'submit',
  'abandon',
  'review',
  'sendBack',
  'publish',
  'withdraw',
  'confirm',
  'newVersion',
] as const;
export const PolicyAction = z.enum(ACTIONS);
export type PolicyAction = z.infer<typeof PolicyAction>;

export const VersionView = VersionCard.extend({
  /** The definition, to be read with `Policy`. */
  body: z.record(z.string(), z.unknown()),
  findings: z.array(FindingView),
  review: CompetitionFinding.nullable(),
  /** What the caller may do next. */
  actions: z.array(PolicyAction),
  /** Issued here, so the fair competition review is made here. */
  issuedHere: z.boolean(),
  history: z.array(
    z.object({
      at: z.iso.datetime(),
      action: Text,
      by: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
});
export type VersionView = z.infer<typeof VersionView>;

/** The library as its keepers work on it: drafts, the fair competition review, publishing, taking down. */
export const libraryContract = {
  listLibrary: operation({
    method: 'GET',
    path: '/policy-library',
    summary:
      'Every version with its state, what ends soon, and what was not compared with its source for long',
    tag,
    who: keepers,
  })
    .input(z.object({}))
    .output(
      z.object({
        versions: z.array(VersionCard),
        mayDraft: z.boolean(),
        /** Keys `policy@version`. */
        endsSoon: z.array(z.string()),
        unchecked: z.array(z.string()),
        settings: z.object({ expiresSoonDays: z.number().int(), checkEveryDays: z.number().int() }),
      }),
    ),
  getVersion: operation({
    method: 'GET',
    path: '/policy-library/{policy}/versions/{version}',
    summary: 'One version as its keepers see it: definition, findings, review, history, next steps',
    tag,
    who: keepers,
    errors: ['policy.unknown'],
  })
    .input(VersionAt)
    .output(VersionView),
  getChecklist: operation({
    method: 'GET',
    path: '/policy-library/fair-competition',
    summary: 'What a fair competition review goes through (regulation arts. 8 to 12)',
    tag,
    who: keepers,
  })
    .input(z.object({}))
    .output(
      z.object({
        regulation: Text,
        groups: z.array(
          z.object({
            id: z.enum(COMPETITION_GROUPS),
            article: z.string(),
            title: Text,
            questions: z.array(z.object({ id: z.string(), text: Text })),
          }),
        ),
        grounds: z.array(z.object({ id: z.enum(COMPETITION_GROUNDS), title: Text })),
        exceptionArticle: z.string(),
        noReviewArticle: z.string(),
      }),
    ),
  getChoices: operation({
    method: 'GET',
    path: '/policy-library/choices',
    summary:
      'What a definition can name: policies of the library, and the agencies of the place by their duties',
    tag,
    who: keepers,
  })
    .input(z.object({}))
    .output(
      z.object({
        policies: z.array(z.object({ policy: z.string(), names: Text })),
        reviewers: z.array(z.object({ duty: z.string(), agency: Name })),
      }),
    ),
  checkDraft: operation({
    method: 'POST',
    path: '/policy-library/check',
    summary: 'What is wrong with a definition as it stands, with the place in each rule; nothing is kept',
    tag,
    who: keepers,
  })
    .input(z.object({ body: Body }))
    .output(z.object({ findings: z.array(FindingView) })),
  saveDraft: operation({
    method: 'POST',
    path: '/policy-library/drafts',
    summary: 'Keep a draft: the open one of this policy, or its next version',
    tag,
    who: { officer: ['policy-officer'] },
    errors: ['policy.invalid', 'policy.notYours', 'policy.draftOpen', 'access.denied'],
  })
    .input(z.object({ body: Body }))
    .output(VersionView),
  submitDraft: operation({
    method: 'POST',
    path: '/policy-library/{policy}/versions/{version}/submit',
    summary: 'Send a draft without faults to its fair competition review',
    tag,
    who: { officer: ['policy-officer'] },
    errors: [...steps, 'policy.faults'],
  })
    .input(Version)
    .output(VersionView),
  abandonDraft: operation({
    method: 'POST',
    path: '/policy-library/{policy}/versions/{version}/abandon',
    summary: 'Give a draft up',
    tag,
    who: { officer: ['policy-officer'] },
    errors: steps,
  })
    .input(Version.extend({ reason: Reason }))
    .output(z.object({ policy: z.string(), version: z.number().int() })),
  reviewPolicy: operation({
    method: 'POST',
    path: '/policy-library/{policy}/versions/{version}/review',
    summary:
      'Fair competition review by another post: passed, an exception with its ground and end, or sent back',
    tag,
    who: { officer: ['competition-reviewer', 'agency-head'] },
    errors: [...steps, 'policy.reviewIncomplete', 'policy.reviewHere'],
  })
    .input(
      Version.extend({
        verdict: z.enum(['passed', 'exception', 'issuer', 'sendBack']),
        /** Items of the checklist gone through, and those of them that were found. */
        checked: z.array(z.string().max(60)).max(100).default([]),
        found: z.array(z.string().max(60)).max(100).default([]),
        ground: z.enum(COMPETITION_GROUNDS).optional(),
        /** Why the exception holds and no milder way serves; or why it goes back. */
        reason: z.string().trim().max(1000).default(''),
        /** The day on which an exception ends (art. 12). */
        until: z.iso.date().optional(),
      }),
    )
    .output(VersionView),
  publishPolicy: operation({
    method: 'POST',
    path: '/policy-library/{policy}/versions/{version}/publish',
    summary: 'Publish a reviewed version; what it follows ends',
    tag,
    who: { officer: ['agency-head'] },
    errors: [...steps, 'policy.overlaps', 'policy.notReviewed', 'policy.faults'],
  })
    .input(Version)
    .output(VersionView),
  withdrawPolicy: operation({
    method: 'POST',
    path: '/policy-library/{policy}/versions/{version}/withdraw',
    summary: 'Take a published version down, with the reason',
    tag,
    who: { officer: ['agency-head'] },
    errors: steps,
  })
    .input(Version.extend({ reason: Reason }))
    .output(VersionView),
  confirmPolicy: operation({
    method: 'POST',
    path: '/policy-library/{policy}/versions/{version}/confirm',
    summary: 'Compared with its source today: still as it stands (POL-01.r2)',
    tag,
    who: { officer: ['policy-officer'] },
    errors: steps,
  })
    .input(Version)
    .output(VersionView),
};
