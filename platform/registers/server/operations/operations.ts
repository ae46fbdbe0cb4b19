import { importEntries } from './importEntries.ts';
import { listEntryVersions } from './listEntryVersions.ts';
import { listRegisters } from './listRegisters.ts';
import { readRegister } from './readRegister.ts';
import { withdrawEntry } from './withdrawEntry.ts';
import { writeEntry } from './writeEntry.ts';

export const operations = {
  importEntries,
  listEntryVersions,
  listRegisters,
  readRegister,
  withdrawEntry,
  writeEntry,
};
