import type { Matter } from '#modules/catalogue/contract.ts';
import type { Process } from '#platform/process/pure/definition.ts';

/**
 * A renewal that comes to the firm is filed by the officer who prepared it, with the holder's consent on record; the
 * effect refuses it without (APV-09.r6). The firm may still apply itself.
 */
export function fileForHolder({ renewal }: Matter, process: Process): Process {
  const start = process.states['new'];
  const submit = start?.on?.['submit'];
  if (!renewal || !start || !submit) return process;
  const filing = {
    ...submit,
    by: [...submit.by, `${renewal.officer.role}@${renewal.officer.at}`],
    effects: [...(submit.effects ?? []), 'renewals.requireConsent'],
  };
  return {
    ...process,
    states: { ...process.states, new: { ...start, on: { ...start.on, submit: filing } } },
  };
}
