import { expect, test } from 'vitest';
import { flattenMessages } from '../../pure/flattenMessages.ts';
import { Language } from '../../pure/text.ts';
import { translate as asI18next, loadLocales } from '../../server/locales.ts';
import i18next, { currentVoice, onChange } from './i18next.ts';
import { translate } from './translate.ts';

const COUNTS = [0, 1, 2, 11, 21, 1000];

test('every text of the program comes out as from i18next, with values and counts', () => {
  const locales = loadLocales();
  let compared = 0;
  for (const language of Language.options) {
    const messages = locales.messages[language];
    for (const [key, text] of flattenMessages(messages)) {
      const names = [...text.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)].map(([, name]) => name!);
      const values = Object.fromEntries(
        names.map((name, index) => [name, index % 2 ? 7 : `<${name}> & "x"`]),
      );
      const asked = key.replace(/_(zero|one|other)$/, '');
      for (const count of asked === key && !names.includes('count') ? [undefined] : COUNTS) {
        const params = count === undefined ? values : { ...values, count };
        expect(translate(messages, language, asked, params), `${language} ${key}`).toBe(
          asI18next(locales, language, asked, params),
        );
        compared++;
      }
    }
  }
  expect(compared).toBeGreaterThan(2000);
});

test('what no file says stays visible, a value that is not given is empty, names of objects are no texts', () => {
  const messages = { a: { b: 'x {{c}} y' } };
  expect(translate(messages, 'en', 'a.z')).toBe('a.z');
  expect(translate(messages, 'en', 'a')).toBe('a');
  expect(translate(messages, 'en', 'a.b')).toBe('x  y');
  expect(translate(messages, 'en', 'a.constructor')).toBe('a.constructor');
});

test('a change of language is told, texts of packages are merged, and what components hold is a new one', async () => {
  const told: string[] = [];
  const stop = onChange(() => told.push(i18next.language));
  await i18next.use({}).init({ lng: 'zh-CN' });
  i18next.addResourceBundle('zh-CN', 'translation', { a: { b: '一' } });
  const before = currentVoice();
  i18next.addResourceBundle('zh-CN', 'translation', { a: { c: '二' } });
  expect(currentVoice()).toBe(before);
  expect([before.t('a.b'), before.t('a.c')]).toEqual(['一', '二']);
  i18next.addResourceBundle('en', 'translation', { a: { b: 'one' } });
  await i18next.changeLanguage('en');
  expect(currentVoice()).not.toBe(before);
  expect(currentVoice().t('a.b')).toBe('one');
  expect(told).toEqual(['zh-CN', 'en']);
  stop();
});
