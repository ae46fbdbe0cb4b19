import { answerQuestion, listQuestions } from './operations/answerQuestion.ts';
import { askStream } from './operations/askStream.ts';
import { getStream, listStreams } from './operations/calendar.ts';
import { changeStream } from './operations/changeStream.ts';
import { cancelStream, recordReplay } from './operations/endStream.ts';
import { draftExplanation, publishExplanation, returnExplanation } from './operations/explain.ts';
import { findSpokesperson, listSpokespersons } from './operations/listSpokespersons.ts';
import { listUnits } from './operations/listUnits.ts';
import { endSpokesperson, nameSpokesperson } from './operations/nameSpokesperson.ts';
import { planStream } from './operations/planStream.ts';
import { signUp } from './operations/signUp.ts';

export const operations = {
  listStreams,
  getStream,
  askStream,
  listSpokespersons,
  findSpokesperson,
  listQuestions,
  signUp,
  planStream,
  changeStream,
  cancelStream,
  recordReplay,
  answerQuestion,
  listUnits,
  nameSpokesperson,
  endSpokesperson,
  draftExplanation,
  publishExplanation,
  returnExplanation,
};
