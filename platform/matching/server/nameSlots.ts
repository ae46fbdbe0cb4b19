import type { Engine } from './engine.ts';

/** Above this it is quicker to read all names than to ask for some. */
const mostAsked = 5_000;

/** Ids by slot, also of those that left since the last kept sweep. */
export async function nameSlots(engine: Engine, slots: ReadonlySet<number>): Promise<Map<number, string>> {
  const names = new Map<number, string>();
  if (slots.size === 0) return names;
  const where = slots.size > mostAsked ? '' : ` WHERE slot IN (${[...slots].join(', ')})`;
  for (const table of [engine.subjects, engine.departed]) {
    for await (const rows of engine.batches(`SELECT slot, id FROM ${table}${where}`)) {
      for (const [slot, id] of rows) if (slots.has(Number(slot))) names.set(Number(slot), String(id));
    }
  }
  return names;
}
