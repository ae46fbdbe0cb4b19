import { answerOpinion } from './operations/answerOpinion.ts';
import { askOpinion } from './operations/askOpinion.ts';
import { getOpinion } from './operations/getOpinion.ts';
import { listAskable } from './operations/listAskable.ts';
import { listMessages } from './operations/listMessages.ts';
import { listOpinions } from './operations/listOpinions.ts';
import { readMessages } from './operations/readMessages.ts';
import { sendMessage } from './operations/sendMessage.ts';

export const operations = {
  listMessages,
  sendMessage,
  readMessages,
  listOpinions,
  listAskable,
  askOpinion,
  getOpinion,
  answerOpinion,
};
