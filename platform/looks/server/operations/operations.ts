import { listLooks } from './listLooks.ts';

export const operations = { listLooks };
