/** A row of the mission: one system that the documents ask for, and its numbered parameters. */
export interface Row {
  id: string;
  title: { zh: string; en: string };
  parameters: string[];
}

/** A test or a scenario that shows something of a row. Without parameters it shows the row as a whole. */
export interface Proof {
  file: string;
  title: string;
  parameters: string[];
}

/** What one test or scenario claims to show: rows with their parameters. */
export interface Claims {
  file: string;
  title: string;
  shows: { row: string; parameter?: string }[];
}

const TAG = /\[([A-Z]{2,3}-\d{2})(?:\.(r\d+))?\]/g;
const NAME = /^([A-Z]{2,3}-\d{2})(?:\.(r\d+))?$/;

/** `[APV-01]` and `[APV-01.r6]` in the title of a test. */
export function tagsIn(title: string): Claims['shows'] {
  return [...title.matchAll(TAG)].map(([, row = '', parameter]) => ({
    row,
    ...(parameter && { parameter }),
  }));
}

/** `APV-01.r6` as a scenario writes it. */
export function readName(name: string): Claims['shows'][number] {
  const [, row = name, parameter] = NAME.exec(name) ?? [];
  return { row, ...(parameter && { parameter }) };
}
