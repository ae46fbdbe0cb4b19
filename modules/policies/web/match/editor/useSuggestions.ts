import { useMemo } from 'react';
import type { contract as profiles } from '#modules/profiles/contract.ts';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import { useLanguage } from '#platform/i18n/web/useLanguage.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import type { Suggestion } from './wordAt.ts';

const client = createClient<typeof profiles>('profiles');

/** Forms of the language, as they are begun. */
const FORMS = [
  'and',
  'or',
  'not(',
  'in (',
  'between',
  'list contains(',
  'starts with(',
  'contains(',
  'is known(',
  'has value(',
  'some x in',
  'satisfies',
  'date("',
  'duration("P',
  'if',
  'then',
  'else',
  'min(',
  'max(',
  'count(',
];

/** What rules may ask about a firm, for checking as one writes and for completion. */
export function useVocabulary(): { vocabulary: Vocabulary; suggestions: Suggestion[] } | undefined {
  const language = useLanguage();
  const { data } = useRead(['profiles', 'attributes'], (signal) => client.listAttributes({}, { signal }));
  return useMemo(() => {
    if (!data) return undefined;
    const vocabulary: Vocabulary = data.attributes.map(({ id, names, type, values }) => ({
      id,
      names,
      type,
      ...(values && { values }),
    }));
    const names = vocabulary.map(({ names }) => {
      const [text, other] = language === 'en' ? [names.en, names.zh] : [names.zh, names.en];
      return { text, label: `${text} · ${other}` };
    });
    const values = vocabulary.flatMap(({ values = [] }) =>
      values.map(({ title }) => {
        const text = `"${inLanguage(title, language)}"`;
        return { text, label: text };
      }),
    );
    const forms = FORMS.map((text) => ({ text, label: text }));
    const seen = new Set<string>();
    const suggestions = [...names, ...forms, ...values].filter(
      ({ text }) => !seen.has(text) && seen.add(text),
    );
    return { vocabulary, suggestions };
  }, [data, language]);
}
