import type { Matter } from '#modules/catalogue/contract.ts';

/** Materials that the applicant has to upload and did not. What is shared, optional or may follow is never missing. */
export function missingMaterials(matter: Matter, materials: Record<string, string[]>): Matter['materials'] {
  return matter.materials.filter(
    ({ id, colour, by }) => by === 'upload' && colour === 'required' && (materials[id] ?? []).length === 0,
  );
}
