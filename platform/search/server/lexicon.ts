import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { parse } from 'yaml';
import { z } from 'zod';
import { compileSynonyms, type HeardSynonym, Synonym } from '../pure/synonyms.ts';

/** What the search knows of the language: the word cutter with our own words, stop words, synonyms. */
export interface Lexicon {
  jieba: Jieba;
  stopWords: ReadonlySet<string>;
  synonyms: HeardSynonym[];
}

let loaded: Lexicon | undefined;

/** Loaded at first use (about 0.2 s) and kept. */
export function lexicon(): Lexicon {
  loaded ??= load();
  return loaded;
}

const StopWords = z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) });

function load(): Lexicon {
  const jieba = Jieba.withDict(dict);
  jieba.loadDict(readFileSync(file('words.txt')));
  const stopWords = StopWords.parse(readData('stopWords.yaml'));
  return {
    jieba,
    stopWords: new Set([...stopWords.zh, ...stopWords.en]),
    synonyms: compileSynonyms(z.array(Synonym).parse(readData('synonyms.yaml'))),
  };
}

function readData(name: string): unknown {
  return parse(readFileSync(file(name), 'utf8'));
}

function file(name: string): string {
  return path.resolve(import.meta.dirname, '../data', name);
}
