import { z } from 'zod';
import { Matter, TrackView } from '#modules/catalogue/contract.ts';
import { DELEGATIONS } from '#platform/access/pure/actor.ts';
import { caseReaders } from '#platform/access/pure/caseReaders.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { UploadLimits } from '#platform/files/pure/fileLimits.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { CaseView } from '#platform/process/pure/caseView.ts';
import { SignedCommitment } from './domain/signedCommitment.ts';

export { type Ask, asksFor } from './domain/asksFor.ts';
export { explainConditions } from './domain/explainConditions.ts';
export { SignedCommitment } from './domain/signedCommitment.ts';

const Cell = z.union([z.string().max(5000), z.boolean(), z.array(z.string().max(200)).max(100)]);
const AnswersInput = z.record(
  z.string().max(60),
  z.union([Cell, z.array(z.record(z.string().max(60), Cell)).max(100)]),
);
const MaterialsInput = z.record(z.string().max(60), z.array(z.uuid()).max(20));
const DraftId = z.object({ draftId: z.uuid() });
const CaseId = z.object({ caseId: z.uuid() });
const maySubmit = ['owner', 'agent'] as const;

export const ConditionView = z.object({
  id: z.string(),
  title: Text,
  outcome: z.enum(['met', 'unmet', 'unknown']),
  basis: z.string(),
  /** The rule read aloud. */
  inWords: Text,
  wayOut: Text,
  /** The leaves of the rule that stand between the applicant and a yes, as written. */
  obstacles: z.array(z.string()),
});
export type ConditionView = z.infer<typeof ConditionView>;

export const FileView = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
});
export type FileView = z.infer<typeof FileView>;

const Asks = z.record(z.string(), z.enum(['now', 'later', 'not']));

export const DraftView = z.object({
  id: z.string(),
  matter: z.string(),
  matterVersion: z.number().int(),
  /** As it is on the track that the answers lead to. */
  body: Matter,
  track: TrackView.nullable(),
  /** An answer still missing could lead to another track. */
  trackOpen: z.boolean(),
  /** By material: upload it now, it may follow later, or it is not asked for. */
  asks: Asks,
  answers: AnswersInput,
  materials: z.record(z.string(), z.array(FileView)),
  version: z.number().int(),
  updatedAt: z.string(),
  /** Fields that a register filled in, with where the value comes from. */
  prefilled: z.array(z.object({ field: z.string(), source: Text })),
  /** Set when the form was published anew since the last save: which fields came, went or changed. */
  changed: z
    .object({
      /** Ids of fields; of materials that now have to be uploaded, `materials.<id>`. */
      added: z.array(z.string()),
      removed: z.array(z.string()),
      altered: z.array(z.string()),
      /** What was answered, or uploaded, to what is no longer asked, so that nothing is lost unseen. */
      gone: z.array(z.object({ title: Text, answer: Text })),
    })
    .nullable(),
  /** What one upload may be. */
  limits: UploadLimits,
});
export type DraftView = z.infer<typeof DraftView>;

export const DraftCheck = z.object({
  ready: z.boolean(),
  track: TrackView.nullable(),
  trackOpen: z.boolean(),
  asks: Asks,
  fields: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
  missingMaterials: z.array(z.string()),
  conditions: z.array(
    ConditionView.extend({
      /** The part of the application that it waits for; null when it is judged already. */
      awaits: z.enum(['answers', 'materials', 'commitment']).nullable(),
    }),
  ),
  /** The words of every source that the conditions rest on, where its title is known. */
  citations: z.record(z.string(), Text),
});
export type DraftCheck = z.infer<typeof DraftCheck>;

/** A material that may follow (容缺), as it stands. */
export const DebtView = z.object({
  /** A small case of its own. */
  caseId: z.string(),
  title: Text,
  state: z.enum(['owed', 'overdue', 'settled', 'ended']),
  open: z.boolean(),
  /** The last day; null once nothing runs any more. */
  dueOn: z.string().nullable(),
});
export type DebtView = z.infer<typeof DebtView>;

export const ApplicationView = z.object({
  caseId: z.string(),
  matter: z.string(),
  track: TrackView.nullable(),
  /** As it is on its track. */
  body: Matter,
  answers: AnswersInput.nullable(),
  materials: z.record(z.string(), z.array(FileView)),
  debts: z.array(DebtView),
  commitment: SignedCommitment.extend({ signedAt: z.string() }).nullable(),
  conditions: z.array(ConditionView),
  /** What the window asked for, once; empty unless supplements are wanted. */
  askedFor: z.array(z.string()),
  /** The same, item by item: the field or material that is meant, and what is wrong with it. */
  asked: z.array(z.object({ path: z.string().nullable(), title: Text.nullable(), reason: z.string() })),
  /** The words of every source that the conditions rest on, where its title is known. */
  citations: z.record(z.string(), Text),
  /** What one upload may be, when supplements are handed in. */
  limits: UploadLimits,
});
export type ApplicationView = z.infer<typeof ApplicationView>;

/** A time in which the firm may not apply for some matters. */
export const BarView = z.object({
  id: z.string(),
  /** The matters that are barred. */
  matters: z.array(Text),
  from: z.string(),
  /** The last day: an application is accepted from the day after. */
  until: z.string(),
  inForce: z.boolean(),
  citation: Text.nullable(),
  caseId: z.string(),
});
export type BarView = z.infer<typeof BarView>;

const tag = 'approvals';

export const contract = {
  openDraft: operation({
    method: 'POST',
    path: '/matters/{matter}/draft',
    summary: 'Begin an application, or go on with the one begun on any device',
    tag,
    who: { firm: DELEGATIONS, person: true },
    errors: [
      'matter.unknown',
      'permit.notListed',
      'application.wrongAudience',
      'application.conditionsUnmet',
    ],
  })
    .input(z.object({ matter: z.string().max(80) }))
    .output(DraftView),
  getDraft: operation({
    method: 'GET',
    path: '/drafts/{draftId}',
    summary: 'A draft with its form, its answers and where prefilled values come from',
    tag,
    who: { firm: DELEGATIONS, person: true },
    errors: ['draft.unknown'],
  })
    .input(DraftId)
    .output(DraftView),
  listDrafts: operation({
    method: 'GET',
    path: '/drafts',
    summary: 'Applications begun and not yet submitted',
    tag,
    who: { firm: DELEGATIONS, person: true },
  })
    .input(z.object({}))
    .output(
      z.object({
        drafts: z.array(
          z.object({
            id: z.string(),
            matter: z.string(),
            title: Text,
            updatedAt: z.string(),
            expiresAt: z.string(),
            /** Something was typed or uploaded since it was opened. */
            touched: z.boolean(),
          }),
        ),
      }),
    ),
  listMyBars: operation({
    method: 'GET',
    path: '/bars',
    summary: 'When and for what the firm may not apply, with the day on which it ends',
    tag,
    who: { firm: DELEGATIONS },
  })
    .input(z.object({}))
    .output(z.object({ bars: z.array(BarView) })),
  saveDraft: operation({
    method: 'PUT',
    path: '/drafts/{draftId}',
    summary: 'Keep what was typed so far; nothing is checked but its shape',
    tag,
    who: { firm: DELEGATIONS, person: true },
    errors: ['draft.unknown', 'draft.submitted', 'draft.changedElsewhere'],
  })
    .input(
      DraftId.extend({
        expectedVersion: z.number().int().positive(),
        matterVersion: z.number().int().positive(),
        answers: AnswersInput,
        materials: MaterialsInput,
      }),
    )
    .output(z.object({ version: z.number().int(), savedAt: z.string() })),
  discardDraft: operation({
    method: 'DELETE',
    path: '/drafts/{draftId}',
    summary: 'Throw a draft away',
    tag,
    who: { firm: DELEGATIONS, person: true },
    errors: ['draft.unknown', 'draft.submitted'],
  })
    .input(DraftId)
    .output(z.object({ discarded: z.literal(true) })),
  checkDraft: operation({
    method: 'GET',
    path: '/drafts/{draftId}/check',
    summary: 'What is still missing or not met before the draft can be submitted',
    tag,
    who: { firm: DELEGATIONS, person: true },
    errors: ['draft.unknown'],
  })
    .input(DraftId)
    .output(DraftCheck),
  submitApplication: operation({
    method: 'POST',
    path: '/drafts/{draftId}/submission',
    summary: 'Apply. A matter decided by rule answers at once, with the licence',
    tag,
    who: { firm: maySubmit, person: true },
    errors: [
      'draft.unknown',
      'application.alreadySubmitted',
      'application.formChanged',
      'permit.notListed',
      'application.conditionsUnmet',
      'application.materialsMissing',
      'application.wrongSigner',
      'application.trackClosed',
      'sharing.notFetched',
      'form.invalid',
    ],
  })
    .input(
      DraftId.extend({
        expectedVersion: z.number().int().positive(),
        commitment: SignedCommitment.optional(),
      }),
    )
    .output(CaseView),
  supplementApplication: operation({
    method: 'POST',
    path: '/cases/{caseId}/supplement',
    summary: 'Give what the window asked for',
    tag,
    who: { firm: maySubmit, person: true },
    errors: ['case.unknown', 'case.changed', 'form.invalid'],
  })
    .input(
      CaseId.extend({
        expectedVersion: z.number().int().positive(),
        answers: AnswersInput,
        materials: MaterialsInput,
      }),
    )
    .output(CaseView),
  getDebt: operation({
    method: 'GET',
    path: '/cases/{caseId}/owed-material',
    summary: 'What is owed to which application',
    tag,
    who: { firm: DELEGATIONS, person: true, officer: caseReaders },
    errors: ['case.unknown'],
  })
    .input(CaseId)
    .output(
      z.object({
        application: z.object({ caseId: z.string(), number: z.string(), title: Text }),
        material: Matter.shape.materials.element,
        files: z.array(FileView),
        limits: UploadLimits,
      }),
    ),
  supplyOwed: operation({
    method: 'POST',
    path: '/cases/{caseId}/owed-material',
    summary: 'Bring a material that was allowed to follow',
    tag,
    who: { firm: maySubmit, person: true },
    errors: ['case.unknown', 'case.changed'],
  })
    .input(
      CaseId.extend({
        expectedVersion: z.number().int().positive(),
        files: z.array(z.uuid()).min(1).max(20),
      }),
    )
    .output(CaseView),
  getApplication: operation({
    method: 'GET',
    path: '/cases/{caseId}/application',
    summary: 'What was applied for: answers, materials, commitment, and each condition with its explanation',
    tag,
    who: { firm: DELEGATIONS, person: true, officer: caseReaders },
    errors: ['case.unknown'],
  })
    .input(CaseId)
    .output(ApplicationView),
};
