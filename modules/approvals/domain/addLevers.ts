import type { Matter } from '#modules/catalogue/contract.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import type { Process } from '#platform/process/pure/definition.ts';
import { askForSingleOfficer } from './askForSingleOfficer.ts';
import { fileForHolder } from './fileForHolder.ts';
import { renewInTime } from './renewInTime.ts';

/** What a matter declares about who acts in person and for whom, and what the law makes of a late renewal. */
export function addLevers(matter: Matter, law: Law, process: Process): Process {
  return askForSingleOfficer(matter, fileForHolder(matter, renewInTime(matter, process, law)));
}
