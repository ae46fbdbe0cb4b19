import { listPapers } from './operations/listPapers.ts';

export const operations = { listPapers };
