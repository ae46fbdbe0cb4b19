import { z } from 'zod';
import { operation } from '#platform/api/pure/operation.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { CaseView } from '#platform/process/pure/caseView.ts';
import { Finding } from './domain/finding.ts';

const firm = ['owner', 'preparer', 'agent'] as const;
const judges = ['window', 'reviewer', 'decider', 'agency-head'] as const;
const readers = [...judges, 'inspector', 'regulator-lead', 'supervisor', 'reform-office'] as const;

export const Verdict = z.enum(['confirmed', 'dismissed']);
export type Verdict = z.infer<typeof Verdict>;

export const FindingView = Finding.extend({
  id: z.string(),
  suggestedBy: z.enum(['rule', 'model']),
  materialTitle: Text,
  fileName: z.string(),
  /** Why it is looked at: the source in words, where its title is known. */
  basis: Text.nullable(),
  wayOut: Text.nullable(),
  judged: z
    .object({ verdict: Verdict, word: z.string(), by: z.string().nullable(), at: z.string() })
    .nullable(),
});
export type FindingView = z.infer<typeof FindingView>;

export const ReviewView = z.object({
  /** `none`: the matter has no pre-review. `waiting`: the machine has not yet seen what is there now. */
  state: z.enum(['none', 'waiting', 'done']),
  reviewedAt: z.string().nullable(),
  /** How many checks the matter declares for the materials that are there. */
  checks: z.number().int(),
  model: z.enum(['off', 'waiting', 'answered', 'failed']),
  modelName: z.string().nullable(),
  findings: z.array(FindingView),
  /** A person has said that everything was judged. */
  settled: z.boolean(),
  /** What this reader may do. */
  may: z.object({ judge: z.boolean(), settle: z.boolean() }),
});
export type ReviewView = z.infer<typeof ReviewView>;

const CaseId = z.object({ caseId: z.uuid() });
const tag = 'prereview';

export const contract = {
  getDraftReview: operation({
    method: 'GET',
    path: '/drafts/{draftId}/pre-review',
    summary: 'What the machine found in the materials of a draft: advice, before anything is submitted',
    tag,
    who: { firm },
    errors: ['draft.unknown'],
  })
    .input(z.object({ draftId: z.uuid() }))
    .output(ReviewView),
  getCaseReview: operation({
    method: 'GET',
    path: '/cases/{caseId}/pre-review',
    summary: 'What the machine found in the materials of a case, and what officers said to it',
    tag,
    who: { officer: readers },
    errors: ['case.unknown'],
  })
    .input(CaseId)
    .output(ReviewView),
  judgeFinding: operation({
    method: 'POST',
    path: '/pre-review/findings/{findingId}',
    summary: 'Confirm or dismiss one finding, with a word; it may be changed until the review is settled',
    tag,
    who: { officer: judges },
    errors: ['prereview.unknown', 'prereview.settled'],
  })
    .input(
      z.object({
        findingId: z.uuid(),
        verdict: Verdict,
        word: z.string().trim().min(1).max(500),
      }),
    )
    .output(ReviewView),
  settlePreReview: operation({
    method: 'POST',
    path: '/cases/{caseId}/pre-review/settlement',
    summary: 'State that every finding was judged; the case may then go on',
    tag,
    who: { officer: judges },
    errors: [
      'case.unknown',
      'case.changed',
      'case.actionNotPossible',
      'prereview.notDone',
      'prereview.unjudged',
    ],
  })
    .input(CaseId.extend({ expectedVersion: z.number().int().positive() }))
    .output(CaseView),
};
