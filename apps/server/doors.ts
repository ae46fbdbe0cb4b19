import { complianceDoor, reportDoor } from '#modules/credit/server/pages/creditDoor.ts';
import { paperDoor } from '#modules/decisions/server/http/paperDoor.ts';
import { verifyPaperDoor } from '#modules/decisions/server/http/verifyPaperDoor.ts';
import { ledgerDoor } from '#modules/evidence/server/ledgerDoor.ts';
import { publicLog } from '#modules/evidence/server/publicLog.ts';
import { documentDoor } from '#modules/licences/server/documents/documentDoor.ts';
import { verifyDoor } from '#modules/licences/server/pages/verifyDoor.ts';
import { resultsDoor } from '#modules/payouts/server/http/resultsDoor.ts';
import { sealDoor } from '#modules/sharing/server/pages/sealDoor.ts';
import { exportChecksDoor } from '#modules/supervision/server/http/exportChecksDoor.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Keys } from '#platform/crypto/server/keys.ts';
import { preferencesDoor } from '#platform/pages/server/preferencesDoor.ts';
import { styleSheetDoor } from '#platform/pages/server/styleSheet.ts';
import { exportDoor } from '#platform/process/server/http/exportDoor.ts';
import { registerExportDoor } from '#platform/registers/server/http/registerExportDoor.ts';
import type { Door } from './http/createHttp.ts';

/** Pages and files for everyone, without session: verification of licences, the ledger, public keys. */
export function publicDoors(keys: Keys, origin: string): Door[] {
  return [
    styleSheetDoor,
    preferencesDoor,
    complianceDoor(keys),
    resultsDoor,
    sealDoor,
    verifyPaperDoor,
    verifyDoor(keys),
    ledgerDoor(publicLog(keys, origin)),
  ];
}

/** What modules hand out beside the API, to whoever may have it. */
export function moduleDoors(services: Services, keys: Keys): Door[] {
  return [
    exportDoor,
    registerExportDoor,
    exportChecksDoor,
    documentDoor({ services, keys }),
    paperDoor({ services, keys }),
    reportDoor({ services, keys }),
  ];
}
