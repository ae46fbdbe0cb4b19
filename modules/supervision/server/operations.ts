import { getPostCheck } from './getPostCheck.ts';
import { listDuePostChecks } from './listDuePostChecks.ts';
import { recordVisit } from './recordVisit.ts';

export const operations = { getPostCheck, recordVisit, listDuePostChecks };
