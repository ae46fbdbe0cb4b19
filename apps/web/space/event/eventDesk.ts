import type { ApplyDesk, ApplyDraft } from '#modules/approvals/web/apply/applyDesk.ts';
import { bundles } from '#modules/bundles/web/bundlesClient.ts';

/** Applications for all parts of a bundle at once. */
export const eventDesk: ApplyDesk = {
  name: 'bundles',
  load: async (draftId): Promise<ApplyDraft> => bundles.getEventDraft({ draftId }),
  check: (draftId, signal) => bundles.checkEventDraft({ draftId }, { signal }),
  submit: (submission, options) => bundles.submitEvent(submission, options),
};
