import { answerRenewal } from './operations/answerRenewal.ts';
import { deliverRenewal } from './operations/deliverRenewal.ts';
import { fileRenewal } from './operations/fileRenewal.ts';
import { getRenewal } from './operations/getRenewal.ts';
import { listMyRenewals } from './operations/listMyRenewals.ts';
import { prepareRenewal } from './operations/prepareRenewal.ts';
import { recordCall } from './operations/recordCall.ts';

export const operations = {
  listMyRenewals,
  answerRenewal,
  recordCall,
  prepareRenewal,
  fileRenewal,
  deliverRenewal,
  getRenewal,
};
