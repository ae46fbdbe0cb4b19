import { beginProceeding, listProceedings } from './beginProceeding.ts';
import { getFirmLife } from './getFirmLife.ts';
import { getRegistrationFigures } from './getRegistrationFigures.ts';
import { listOfficeRequests } from './listOfficeRequests.ts';
import { listObjections, listPublicNotices, objectToNotice, settleObjection } from './notices.ts';
import { serveMail } from './serveMail.ts';

export const operations = {
  listPublicNotices,
  objectToNotice,
  listObjections,
  settleObjection,
  listProceedings,
  beginProceeding,
  listOfficeRequests,
  serveMail,
  getFirmLife,
  getRegistrationFigures,
};
