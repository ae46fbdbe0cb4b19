import type { Actor } from './actor.ts';

/** In which capacity someone acted, for the ledger: ids only, names live in the registers. */
export function capacityRecord(actor: Actor): Record<string, string> {
  if (actor.kind === 'officer') return { kind: 'officer', ...actor.post };
  if (actor.kind === 'firm') {
    return { kind: 'firm', organisation: actor.organisation, delegation: actor.delegation };
  }
  return actor.kind === 'system' ? { kind: 'system', by: actor.by } : { kind: actor.kind };
}
