import type { Matter } from '#modules/catalogue/contract.ts';
import type { Text } from '#platform/i18n/pure/text.ts';

type Materials = Pick<Matter, 'materials'>;

/** The materials that a new version wants uploaded and the old one did not. */
export function newMaterials(before: Materials, after: Materials): string[] {
  const old = uploaded(before).map(({ id }) => id);
  return uploaded(after)
    .map(({ id }) => id)
    .filter((id) => !old.includes(id));
}

/** The files given for materials of the old version that the new one no longer wants, by their names. */
export function goneFiles(
  before: Materials,
  after: Materials,
  files: Readonly<Record<string, readonly { name: string }[]>>,
): { title: Text; answer: Text }[] {
  const wanted = uploaded(after).map(({ id }) => id);
  return uploaded(before).flatMap(({ id, title }) => {
    const names = (files[id] ?? []).map(({ name }) => name);
    if (wanted.includes(id) || names.length === 0) return [];
    return [{ title, answer: { zh: names.join('、'), en: names.join(', ') } }];
  });
}

function uploaded({ materials }: Materials): Matter['materials'] {
  return materials.filter(({ by }) => by === 'upload');
}
