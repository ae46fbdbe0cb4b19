import type { MaterialCheck } from '#modules/catalogue/contract.ts';
import { checkAddress } from './checks/checkAddress.ts';
import { checkAmount } from './checks/checkAmount.ts';
import { checkClause } from './checks/checkClause.ts';
import { checkCreditCode, checkIdentityNumber } from './checks/checkCodes.ts';
import type { Found, RunCheck } from './checks/checkContext.ts';
import { checkDateOrder } from './checks/checkDateOrder.ts';
import { checkDistinct } from './checks/checkDistinct.ts';
import { checkDocumentKind } from './checks/checkDocumentKind.ts';
import { checkLegible } from './checks/checkLegible.ts';
import { checkName } from './checks/checkName.ts';
import { checkPeriod } from './checks/checkPeriod.ts';
import { checkPlaceholder } from './checks/checkPlaceholder.ts';
import { checkSection } from './checks/checkSection.ts';
import { checkSignature } from './checks/checkSignature.ts';
import { checkSum } from './checks/checkSum.ts';
import { checkTable } from './checks/checkTable.ts';
import { checkUnit } from './checks/checkUnit.ts';
import { checkValidity } from './checks/checkValidity.ts';
import type { ReadFile, ReviewInput } from './material.ts';

const checks: { [K in MaterialCheck['kind']]: RunCheck<K> } = {
  section: checkSection,
  documentKind: checkDocumentKind,
  validity: checkValidity,
  name: checkName,
  creditCode: checkCreditCode,
  identityNumber: checkIdentityNumber,
  address: checkAddress,
  amount: checkAmount,
  sum: checkSum,
  signature: checkSignature,
  legible: checkLegible,
  distinct: checkDistinct,
  period: checkPeriod,
  clause: checkClause,
  table: checkTable,
  unit: checkUnit,
  dateOrder: checkDateOrder,
  placeholder: checkPlaceholder,
};

/** What one check says of the files of its material. */
export function runCheck(check: MaterialCheck, files: readonly ReadFile[], input: ReviewInput): Found[] {
  return (checks[check.kind] as RunCheck<typeof check.kind>)(check as never, files, input);
}
