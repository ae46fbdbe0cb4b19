import type { Survey } from './survey.ts';

/** The ways in which every one of these surveys may be held, so that they can be held as one. */
export function sharedModes(surveys: readonly Survey[]): Survey['modes'] {
  const [first, ...rest] = surveys;
  return (first?.modes ?? []).filter((mode) => rest.every(({ modes }) => modes.includes(mode)));
}
