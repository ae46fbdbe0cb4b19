import { compareStatement } from './operations/compareStatement.ts';
import { confirmAward } from './operations/confirmAward.ts';
import { demandBack } from './operations/demandBack.ts';
import { draftBatch } from './operations/draftBatch.ts';
import { dropBatch } from './operations/dropBatch.ts';
import { getAward } from './operations/getAward.ts';
import { giveAccount } from './operations/giveAccount.ts';
import { listAutomatic } from './operations/listAutomatic.ts';
import { listMyAwards } from './operations/listMyAwards.ts';
import { listNotices } from './operations/listNotices.ts';
import { listPayments } from './operations/listPayments.ts';
import { listResults } from './operations/listResults.ts';
import { noteRepayment } from './operations/noteRepayment.ts';
import { objectToAward } from './operations/objectToAward.ts';
import { planAwards } from './operations/planAwards.ts';
import { proposeAwards } from './operations/proposeAwards.ts';
import { releaseBatch } from './operations/releaseBatch.ts';
import { setAccount } from './operations/setAccount.ts';
import { submitClaim } from './operations/submitClaim.ts';

export const operations = {
  listMyAwards,
  getAward,
  setAccount,
  confirmAward,
  giveAccount,
  submitClaim,
  objectToAward,
  listNotices,
  listResults,
  listPayments,
  listAutomatic,
  planAwards,
  proposeAwards,
  compareStatement,
  draftBatch,
  releaseBatch,
  dropBatch,
  demandBack,
  noteRepayment,
};
