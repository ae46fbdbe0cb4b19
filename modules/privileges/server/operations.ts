import { findFirmPrivileges } from './operations/findFirmPrivileges.ts';
import { getMyPrivileges } from './operations/getMyPrivileges.ts';
import { listPrivileges } from './operations/listPrivileges.ts';
import { nameBeneficiary } from './operations/nameBeneficiary.ts';
import { recordUse } from './operations/recordUse.ts';
import { takeBackBeneficiary } from './operations/takeBackBeneficiary.ts';

export const operations = {
  listPrivileges,
  getMyPrivileges,
  nameBeneficiary,
  takeBackBeneficiary,
  findFirmPrivileges,
  recordUse,
};
