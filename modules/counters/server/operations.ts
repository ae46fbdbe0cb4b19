import { acceptAtCounter } from './acceptAtCounter.ts';
import { claimAtCounter } from './claimAtCounter.ts';
import { findIntake } from './findIntake.ts';
import { getReceipt } from './getReceipt.ts';
import { listCounterMatters } from './listCounterMatters.ts';
import { listIntakes } from './listIntakes.ts';
import { prepareIntake } from './prepareIntake.ts';

export const operations = {
  acceptAtCounter,
  claimAtCounter,
  findIntake,
  getReceipt,
  listCounterMatters,
  listIntakes,
  prepareIntake,
};
