import { listPermit } from './listPermit.ts';
import { listPermits } from './listPermits.ts';
import { takePermitOff } from './takePermitOff.ts';

export const operations = { listPermits, listPermit, takePermitOff };
