import type { Ask } from './asksFor.ts';

type Uploaded = Record<string, readonly unknown[]>;

/** Materials, by id, that have to be uploaded now and are not. */
export function missingMaterials(asks: Record<string, Ask>, materials: Uploaded): string[] {
  return lacking(asks, materials, 'now');
}

/** Materials, by id, that may follow and are not there yet: what the firm will owe. */
export function owedMaterials(asks: Record<string, Ask>, materials: Uploaded): string[] {
  return lacking(asks, materials, 'later');
}

function lacking(asks: Record<string, Ask>, materials: Uploaded, wanted: Ask): string[] {
  return Object.keys(asks).filter((id) => asks[id] === wanted && (materials[id] ?? []).length === 0);
}
