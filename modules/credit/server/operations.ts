import { getMyCredit } from './operations/getMyCredit.ts';
import { identifyDefault } from './operations/identifyDefault.ts';
import { listDefaults } from './operations/listDefaults.ts';
import { listPublishedDefaults } from './operations/listPublishedDefaults.ts';
import { requestCreditReport } from './operations/requestCreditReport.ts';
import { takeMeasure } from './operations/takeMeasure.ts';

export const operations = {
  listPublishedDefaults,
  getMyCredit,
  requestCreditReport,
  listDefaults,
  identifyDefault,
  takeMeasure,
};
