import { readRegister } from './readRegister.ts';

export const operations = { readRegister };
