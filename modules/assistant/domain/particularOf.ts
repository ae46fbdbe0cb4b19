/**
 * What of a question says which policy is meant: without the words that stand in all of them. Chinese words are taken out
 * wherever they stand, Latin ones as whole words.
 */
export function particularOf(question: string, generic: readonly string[]): string {
  const longestFirst = [...generic].sort((a, b) => b.length - a.length);
  return longestFirst
    .reduce(
      (left, word) => left.replaceAll(/^[a-z]/.test(word) ? new RegExp(`\\b${word}\\b`, 'g') : word, ' '),
      question.normalize('NFKC').toLowerCase(),
    )
    .replace(/\s+/g, ' ')
    .trim();
}
