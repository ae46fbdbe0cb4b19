import type { Process } from '#platform/process/pure/definition.ts';
import { type AwardTimes, awardProcess } from './awardProcess.ts';
import { type ClaimTimes, claimProcess, reviewProcess } from './claimProcess.ts';
import { type ClawbackTimes, clawbackProcess } from './clawbackProcess.ts';

/** Every process of this field: award, claim, review, clawback. */
export function payoutProcesses(times: AwardTimes & ClaimTimes & ClawbackTimes): Process[] {
  return [awardProcess(times), claimProcess(times), reviewProcess(times), clawbackProcess(times)];
}
