export { briefingNotices } from './domain/briefingNotices.ts';
export { loadBriefings } from './server/demo/loadBriefings.ts';
export { ANSWER_KIND } from './server/indexAnswer.ts';
export { type PublishedAnswer, publishedAnswers } from './server/publishedAnswers.ts';
export { sweepBriefings } from './server/sweepBriefings.ts';
