import { z } from 'zod';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { OutsideError } from '#platform/connect/server/outsideError.ts';
import { sql } from '#platform/db/server/database.ts';
import type { Draft } from '#platform/forms/server/drafts.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import type { Model } from '#platform/model/server/model.ts';
import { modelQuestion } from '../../domain/modelQuestion.ts';
import { readSuggestions } from '../../domain/readSuggestions.ts';
import { inputOf, type Reviewing } from '../review.ts';
import { addFindings, findReviewById, noteModel } from '../reviews.ts';
import { subjectOfCase, subjectOfDraft } from '../subject.ts';

const Reviewed = z.object({ reviewId: z.uuid(), digest: z.string() });
const DRAFT = sql('prereview_model_draft', 'SELECT * FROM drafts WHERE id = $1');

/**
 * Asks the language model for suggestions, beside the checks. It may only add findings that a person judges; when it
 * does not answer, or answers nonsense, that is noted and nothing waits for it.
 */
export function askModel({ services, store }: Reviewing, model: Model): Consumer {
  return {
    name: 'prereview.model',
    topics: ['prereview.reviewed'],
    outside: true,
    async handle(tx, { payload }, signal) {
      const { reviewId, digest } = Reviewed.parse(payload);
      const row = await findReviewById(tx, reviewId);
      // Looked at anew meanwhile: that look asks for itself.
      if (!row || row.digest !== digest) return;
      const draft = row.draft_id ? await tx.maybe<Draft>(DRAFT, [row.draft_id]) : undefined;
      const subject = row.case_id
        ? await subjectOfCase(tx, row.case_id)
        : draft && (await subjectOfDraft(tx, draft));
      if (!subject) return;
      const { preReview, materials } = subject.matter;
      const input = await inputOf(tx, store, subject, legalDate(services.now()));
      const titles = new Map(materials.map(({ id, title }) => [id, title.zh]));
      try {
        const answer = await model.ask(modelQuestion(preReview, input, titles), signal);
        const suggestions = readSuggestions(answer, preReview, input);
        await addFindings(tx, reviewId, 'model', suggestions ?? []);
        await noteModel(tx, reviewId, suggestions ? 'answered' : 'failed');
      } catch (error) {
        if (signal.aborted || !(error instanceof OutsideError)) throw error;
        await noteModel(tx, reviewId, 'failed');
      }
    },
  };
}
