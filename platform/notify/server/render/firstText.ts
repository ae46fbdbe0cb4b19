import type { Services } from '#platform/api/server/services.ts';
import type { Language, Text } from '#platform/i18n/pure/text.ts';

export type Params = Record<string, string | number>;

/**
 * The text of the first of these keys that somebody wrote, in both languages.
 * @param params the values in that language
 * @throws Error when nobody wrote any: the last key must be the platform's own
 */
export function firstText(
  { translate }: Pick<Services, 'translate'>,
  keys: readonly string[],
  params: (language: Language) => Params,
): Text {
  const [zh, en] = [params('zh-CN'), params('en')];
  for (const key of keys) {
    const text = translate('zh-CN', key, zh);
    if (text !== key) return { zh: text, en: translate('en', key, en) };
  }
  throw new Error(`nobody wrote a text for ${keys.join(', ')}`);
}

/** Two texts, one line each. */
export function joinTexts(texts: readonly (Text | undefined)[]): Text {
  const given = texts.filter((text): text is Text => text !== undefined);
  return { zh: given.map(({ zh }) => zh).join('\n'), en: given.map(({ en }) => en).join('\n') };
}
