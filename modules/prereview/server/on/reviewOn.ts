import { z } from 'zod';
import { sql } from '#platform/db/server/database.ts';
import type { Draft } from '#platform/forms/server/drafts.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { type Reviewing, review } from '../review.ts';
import { subjectOfCase, subjectOfDraft } from '../subject.ts';

const Saved = z.object({ draftId: z.uuid() });
const Acted = z.object({ process: z.string(), caseId: z.uuid(), action: z.string() });
const DRAFT = sql('prereview_draft', 'SELECT * FROM drafts WHERE id = $1');

/** Acts of a case that bring materials. */
const BRINGING = new Set(['submit', 'supplement', 'noteOwing']);

/**
 * Looks as soon as something is attached to a draft, and again when it is submitted or supplemented, at any hour of any
 * day (APV-08.r1). In a lane of its own: a long file holds up nothing else.
 */
export function reviewOn(reviewing: Reviewing): Consumer {
  return {
    name: 'prereview.review',
    topics: ['draft.saved', 'case.acted'],
    outside: true,
    async handle(tx, { topic, payload }) {
      if (topic === 'draft.saved') {
        const { draftId } = Saved.parse(payload);
        const draft = await tx.maybe<Draft>(DRAFT, [draftId]);
        const subject = draft && !draft.submitted_case_id ? await subjectOfDraft(tx, draft) : undefined;
        if (subject) await review(tx, reviewing, subject);
        return;
      }
      const { process, caseId, action } = Acted.parse(payload);
      if (!process.startsWith('approval:') || !BRINGING.has(action)) return;
      const subject = await subjectOfCase(tx, caseId);
      if (subject) await review(tx, reviewing, subject);
    },
  };
}
