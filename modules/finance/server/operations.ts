import { acknowledgePush } from './operations/acknowledgePush.ts';
import { answerRequest } from './operations/answerRequest.ts';
import { getFinanceDesk } from './operations/getFinanceDesk.ts';
import { getInstitution } from './operations/getInstitution.ts';
import { listFinance } from './operations/listFinance.ts';
import { matchProducts } from './operations/matchProducts.ts';
import { noteAcknowledgement } from './operations/noteAcknowledgement.ts';
import { pushLists } from './operations/pushLists.ts';
import { requestContact } from './operations/requestContact.ts';
import { withdrawRequest } from './operations/withdrawRequest.ts';

export const operations = {
  listFinance,
  matchProducts,
  requestContact,
  withdrawRequest,
  getInstitution,
  acknowledgePush,
  answerRequest,
  getFinanceDesk,
  pushLists,
  noteAcknowledgement,
};
