import { runsOf } from './normalise.ts';

/**
 * The single Chinese characters of a text and the pairs of neighbours: they find what the word cutter cut
 * another way (上学 in 入学, 用电 in 用点电).
 */
export function charactersOf(text: string): string[] {
  return runsOf(text)
    .filter((run) => run.script === 'han')
    .flatMap((run) => {
      const characters = [...run.text];
      return [
        ...characters,
        ...characters.slice(1).map((character, index) => characters[index]! + character),
      ];
    });
}
