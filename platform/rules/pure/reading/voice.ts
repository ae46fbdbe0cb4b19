import { inLanguage, type Language, type Text } from '#platform/i18n/pure/text.ts';
import { filled, type Phrases, phrasesOf } from './phrases.ts';

/** Everything that reading one rule aloud in one language needs. */
export interface Voice {
  readonly language: Language;
  readonly phrases: Phrases;
  /** What the variable of each enclosing `some` is called, outermost first. */
  readonly elements: readonly string[];
  readonly name: (text: Text) => string;
  readonly say: (phrase: string, params: Readonly<Record<string, string | number>>) => string;
}

export function voiceOf(language: Language): Voice {
  const name = (text: Text) => inLanguage(text, language);
  return { language, phrases: phrasesOf(language), elements: [], name, say: filled };
}
