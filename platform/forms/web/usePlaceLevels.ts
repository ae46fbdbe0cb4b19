import { useEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '#platform/i18n/pure/text.ts';
import type { FormLookups, PlaceOption } from './formLookups.ts';

export interface PlaceLevel {
  /** Whose places these are; undefined at the very top. */
  parent: string | undefined;
  options: PlaceOption[];
  chosen: string | undefined;
}

/**
 * The lists to choose a place from, from the outermost to that of what lies directly in it. While they load,
 * those before stay.
 */
export function usePlaceLevels(
  lookups: Pick<FormLookups, 'childrenOf' | 'pathOf'>,
  within: string | undefined,
  place: string | undefined,
  language: Language,
): { levels: PlaceLevel[]; failed: boolean; again: () => void } {
  const [levels, setLevels] = useState<PlaceLevel[]>([]);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(lookups);
  latest.current = lookups;
  // biome-ignore lint/correctness/useExhaustiveDependencies: names of another language are other names
  const asked = useMemo(() => askOnce((parent) => latest.current.childrenOf(parent)), [language]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    let current = true;
    loadLevels({ childrenOf: asked, pathOf: (id) => latest.current.pathOf(id) }, within, place).then(
      (loaded) => {
        if (!current) return;
        setLevels(loaded);
        setFailed(false);
      },
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [asked, within, place, attempt]);
  return { levels, failed, again: () => setAttempt((count) => count + 1) };
}

/** Remembers the lists it was given; one that did not come is asked for again. */
export function askOnce(childrenOf: FormLookups['childrenOf']): FormLookups['childrenOf'] {
  const given = new Map<string | undefined, Promise<PlaceOption[]>>();
  return (parent) => {
    const known = given.get(parent) ?? childrenOf(parent);
    given.set(parent, known);
    known.catch(() => given.delete(parent));
    return known;
  };
}

/** The lists for a place; a place outside of `within` counts as none. */
export async function loadLevels(
  { childrenOf, pathOf }: Pick<FormLookups, 'childrenOf' | 'pathOf'>,
  within: string | undefined,
  place: string | undefined,
): Promise<PlaceLevel[]> {
  const path = place ? (await pathOf(place)).map(({ id }) => id) : [];
  const start = within === undefined ? 0 : path.indexOf(within) + 1;
  const inside = within === undefined || start > 0 ? path.slice(start) : [];
  const parents = [within, ...inside];
  const lists = await Promise.all(parents.map((parent) => childrenOf(parent)));
  return parents
    .map((parent, index) => ({ parent, options: lists[index] ?? [], chosen: inside[index] }))
    .filter(({ options }, index) => options.length > 0 || index === 0);
}
