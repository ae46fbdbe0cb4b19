import type { Matter } from '#modules/catalogue/contract.ts';
import type { Elements } from './element.ts';
import type { Part } from './part.ts';

type Material = Matter['materials'][number];

export interface MergedMaterials {
  materials: Material[];
  /** For each part: its own material to where the files stand in the whole. */
  map: Record<string, Record<string, string>>;
}

/** From the most to the least that the applicant has to do. */
const STRICT: readonly Material['colour'][] = ['required', 'deferrable', 'unnecessary', 'shared'];

/** The materials of all parts as one list: what several parts want alike is given once. */
export function mergeMaterials(parts: readonly Part[], { elements }: Elements): MergedMaterials {
  const map: MergedMaterials['map'] = {};
  const merged = new Map<string, Material>();
  for (const { member, matter } of parts) {
    const mine: Record<string, string> = {};
    map[member.id] = mine;
    for (const material of matter.materials) {
      const { element } = material;
      const id = element ? element.replace('.', '-') : `${member.id}-${material.id}`;
      mine[material.id] = id;
      const before = merged.get(id);
      const title = elements.find((one) => one.id === element)?.title ?? material.title;
      merged.set(id, before ? stricter(before, material) : { ...material, id, title });
    }
  }
  return { materials: [...merged.values()], map };
}

/** The files of one part out of those of the whole. */
export function materialsOfPart(
  map: Record<string, string>,
  whole: Record<string, string[]>,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(map).flatMap(([material, id]) =>
      (whole[id] ?? []).length > 0 ? [[material, whole[id]!]] : [],
    ),
  );
}

function stricter(before: Material, other: Material): Material {
  const wins = STRICT.indexOf(other.colour) < STRICT.indexOf(before.colour);
  return wins ? { ...other, id: before.id, title: before.title } : before;
}
