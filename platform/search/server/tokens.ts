import { charactersOf } from '../pure/charactersOf.ts';
import { runsOf } from '../pure/normalise.ts';
import { stemEnglish } from '../pure/stemEnglish.ts';
import { hearSynonyms } from '../pure/synonyms.ts';
import { lexicon } from './lexicon.ts';

/** Longer runs are not words; PostgreSQL refuses lexemes over 2 KB. */
const LONGEST_TOKEN = 64;

/**
 * The words of a text in order, long Chinese words with the shorter ones inside them, English as stems,
 * without stop words.
 */
export function tokensOf(text: string): string[] {
  const { jieba, stopWords } = lexicon();
  return runsOf(text).flatMap((run) => {
    if (run.script === 'han')
      return jieba.cutForSearch(run.text, false).filter((word) => !stopWords.has(word));
    return stopWords.has(run.text) ? [] : [stemEnglish(run.text).slice(0, LONGEST_TOKEN)];
  });
}

export interface QueryToken {
  token: string;
  weight: number;
}

/** A synonym is a guess of ours, so it counts less than what was typed; a lone character says little. */
const WEIGHTS = { word: 1, synonym: 0.7, pair: 0.4, character: 0.15 };
/** A question is not a document: what is typed beyond this is not searched. */
const MOST_TOKENS = 60;

/**
 * What to look for, each once: the query's own words, the official words for its plain ones, and its
 * characters and pairs of characters.
 */
export function queryTokens(query: string): QueryToken[] {
  const { synonyms } = lexicon();
  const tokens = new Map<string, number>();
  const add = (token: string, weight: number) => {
    if (!tokens.has(token)) tokens.set(token, weight);
  };
  for (const token of tokensOf(query)) add(token, WEIGHTS.word);
  for (const meaning of hearSynonyms(query, synonyms)) {
    for (const token of tokensOf(meaning)) add(token, WEIGHTS.synonym);
  }
  for (const token of charactersOf(withoutStopWords(query))) {
    add(token, token.length > 1 ? WEIGHTS.pair : WEIGHTS.character);
  }
  return [...tokens].slice(0, MOST_TOKENS).map(([token, weight]) => ({ token, weight }));
}

/** The Chinese of a query with a gap for each stop word, so that no pair spans one. */
function withoutStopWords(query: string): string {
  const { jieba, stopWords } = lexicon();
  return runsOf(query)
    .filter((run) => run.script === 'han')
    .flatMap((run) => [...jieba.cut(run.text, false).map((word) => (stopWords.has(word) ? ' ' : word)), ' '])
    .join('');
}
