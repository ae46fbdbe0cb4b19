import { getLicence } from './getLicence.ts';
import { getLicenceHistory } from './getLicenceHistory.ts';
import { listMyLicences } from './listMyLicences.ts';
import { verifyLicence } from './verifyLicence.ts';

export const operations = { listMyLicences, getLicence, getLicenceHistory, verifyLicence };
