import { expect, test } from 'vitest';
import { pickLanguage } from './pickLanguage.ts';

test.each([
  [{}, 'zh-CN'],
  [{ acceptLanguage: 'en-GB,en;q=0.9' }, 'en'],
  [{ acceptLanguage: 'fr, en;q=0.4, zh;q=0.5' }, 'zh-CN'],
  [{ acceptLanguage: 'zh-TW;q=0.3, en;q=0.7' }, 'en'],
  [{ acceptLanguage: 'fr-FR, de' }, 'zh-CN'],
  [{ acceptLanguage: 'en;q=0, *' }, 'zh-CN'],
  [{ acceptLanguage: 'en;q=nonsense' }, 'zh-CN'],
  [{ cookie: 'a=b; language=en', acceptLanguage: 'zh-CN' }, 'en'],
  [{ cookie: 'language=zh-CN', acceptLanguage: 'en' }, 'zh-CN'],
  [{ cookie: 'language=tlh', acceptLanguage: 'en' }, 'en'],
  [{ cookie: 'old_language=en' }, 'zh-CN'],
] as const)('%j gives %s', (headers, language) => {
  expect(pickLanguage(headers)).toBe(language);
});
