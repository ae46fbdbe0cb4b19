import { getPostCheck } from './getPostCheck.ts';
import { listDuePostChecks } from './listDuePostChecks.ts';
import { listMyPostChecks } from './listMyPostChecks.ts';
import { recordVisit } from './recordVisit.ts';

export const operations = { getPostCheck, listMyPostChecks, recordVisit, listDuePostChecks };
