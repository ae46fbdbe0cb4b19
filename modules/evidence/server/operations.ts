import { getEvidence } from './getEvidence.ts';

export const operations = { getEvidence };
