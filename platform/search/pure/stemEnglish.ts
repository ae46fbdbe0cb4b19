const KEEP = /[^a-z]|(ss|us|is|ics)$/;

/**
 * A plain stem, so that "licences" finds "licence" and "applying" finds "apply". Both sides of a search use it,
 * so a stem need not be a word. Anything with a digit stays whole: codes are not plural.
 */
export function stemEnglish(word: string): string {
  const bare = word.replace(/['’]s$/, '');
  if (bare.length < 4 || /[^a-z]/.test(bare)) return bare;
  return dropE(dropEnding(singular(bare)));
}

function singular(word: string): string {
  if (KEEP.test(word) || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(ch|sh|x|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function dropEnding(word: string): string {
  const ending = ['ing', 'ed'].find((candidate) => word.endsWith(candidate));
  const stem = ending ? word.slice(0, -ending.length) : word;
  // "thing", "need" and "fee'd" are not endings: a stem has a vowel and three letters.
  if (!ending || stem.length < 3 || !/[aeiouy]/.test(stem)) return word;
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

function dropE(word: string): string {
  if (word.length > 4 && word.endsWith('e')) return word.slice(0, -1);
  return word.length > 3 && word.endsWith('y') ? `${word.slice(0, -1)}i` : word;
}
