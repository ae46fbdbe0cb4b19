import type { Matter } from '#modules/catalogue/contract.ts';

/** Every rule of a matter besides its conditions, and where it stands. */
export function rulesBeside({ stages, tracks, materials }: Matter): { rule: string; path: PropertyKey[] }[] {
  const found: { rule: string | undefined; path: PropertyKey[] }[] = [
    ...stages.flatMap(({ when, refuseWhen }, n) => [
      { rule: when, path: ['stages', n, 'when'] },
      ...refuseWhen.map(({ rule }, m) => ({ rule, path: ['stages', n, 'refuseWhen', m, 'rule'] })),
    ]),
    ...tracks.map(({ when }, n) => ({ rule: when, path: ['tracks', n, 'when'] })),
    ...materials.flatMap(({ when, deferral }, n) => [
      { rule: when, path: ['materials', n, 'when'] },
      { rule: deferral?.when, path: ['materials', n, 'deferral', 'when'] },
    ]),
  ];
  return found.flatMap(({ rule, path }) => (rule === undefined ? [] : [{ rule, path }]));
}
