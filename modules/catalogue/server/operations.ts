import { getMatterGuide } from './getMatterGuide.ts';
import { getStatistics } from './getStatistics.ts';
import { listMatters } from './listMatters.ts';
import { searchCatalogue } from './searchCatalogue.ts';

export const operations = { listMatters, getMatter: getMatterGuide, search: searchCatalogue, getStatistics };
