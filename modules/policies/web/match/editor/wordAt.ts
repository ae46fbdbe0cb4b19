/** What is being written at the cursor: letters of a name, back to the last sign or space. */
export function wordAt(text: string, cursor: number): { from: number; word: string } {
  const before = text.slice(0, cursor);
  const word = /[\p{Letter}\p{Number}_-]*$/u.exec(before)?.[0] ?? '';
  return { from: cursor - word.length, word };
}

export interface Suggestion {
  /** What is put in. */
  text: string;
  /** What the list shows. */
  label: string;
}

const MOST = 8;

/** Suggestions that begin with the word, then those that hold it; nothing while nothing is written. */
export function suggestionsFor(word: string, all: readonly Suggestion[]): Suggestion[] {
  const wanted = word.toLowerCase();
  if (wanted === '') return [];
  const rank = ({ text, label }: Suggestion) => {
    const at = Math.min(...[text, label].map((one) => place(one.toLowerCase().indexOf(wanted))));
    return at;
  };
  return all
    .map((one) => ({ one, at: rank(one) }))
    .filter(({ at, one }) => at < NOWHERE && one.text !== word)
    .sort((a, b) => a.at - b.at || a.one.text.length - b.one.text.length)
    .slice(0, MOST)
    .map(({ one }) => one);
}

const NOWHERE = Number.MAX_SAFE_INTEGER;

function place(at: number): number {
  return at < 0 ? NOWHERE : at;
}
