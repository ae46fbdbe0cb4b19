import { readRegister } from './readRegister.ts';
import { writeEntry } from './writeEntry.ts';

export const operations = { readRegister, writeEntry };
