import { getCaseReview } from './getCaseReview.ts';
import { getDraftReview } from './getDraftReview.ts';
import { judgeFinding } from './judgeFinding.ts';
import { settlePreReview } from './settlePreReview.ts';

export const operations = { getDraftReview, getCaseReview, judgeFinding, settlePreReview };
