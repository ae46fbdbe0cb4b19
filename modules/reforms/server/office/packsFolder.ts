import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Pack } from '../pack.ts';
import { findPacks, readPack } from '../readPack.ts';

/** The reforms that this program brings. */
export const packsFolder = path.resolve(import.meta.dirname, '../../../../packs');

/** @param folder seen from the folder of packs. @throws Problem reform.unknown */
export function getPack(folder: string): Pack {
  const full = path.join(packsFolder, folder);
  const pack = existsSync(path.join(full, 'reform.yaml')) ? readPack(full).pack : undefined;
  if (!pack) throw new Problem('reform.unknown', 404);
  return pack;
}

/** The pack of a reform; the others are not parsed, which takes a second for all of them. */
export function findPackOf(reform: string): { folder: string; pack: Pack } | undefined {
  for (const full of findPacks(packsFolder)) {
    const text = readFileSync(path.join(full, 'reform.yaml'), 'utf8');
    if (!new RegExp(`^reform: ['"]?${reform}['"]?\\s*(#|$)`, 'm').test(text)) continue;
    const { pack } = readPack(full);
    if (pack?.reform.reform === reform) return { folder: seenFromPacks(full), pack };
  }
  return undefined;
}

/** Every pack that can be read, with its folder seen from the folder of packs. */
export function allPacks(): { folder: string; pack: Pack }[] {
  return findPacks(packsFolder).flatMap((full) => {
    const { pack } = readPack(full);
    return pack ? [{ folder: seenFromPacks(full), pack }] : [];
  });
}

function seenFromPacks(full: string): string {
  return path.relative(packsFolder, full).split(path.sep).join('/');
}
