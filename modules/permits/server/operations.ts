import { listKeptPermits } from './listKeptPermits.ts';
import { listPermit } from './listPermit.ts';
import { listPermits } from './listPermits.ts';
import { takePermitOff } from './takePermitOff.ts';

export const operations = { listPermits, listKeptPermits, listPermit, takePermitOff };
