import { listPlaces } from './listPlaces.ts';

export const operations = { listPlaces };
