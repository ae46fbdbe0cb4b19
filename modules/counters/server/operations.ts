import { acceptAtCounter } from './acceptAtCounter.ts';
import { findIntake } from './findIntake.ts';
import { listIntakes } from './listIntakes.ts';

export const operations = { acceptAtCounter, findIntake, listIntakes };
