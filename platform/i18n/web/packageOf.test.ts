import { expect, test } from 'vitest';
import { currentLanguage } from './currentLanguage.ts';
import { packageOf } from './packageOf.ts';

test('the package and language of a locale file', () => {
  expect(packageOf('../../../modules/credit/locales/en.json')).toEqual({
    name: 'modules/credit',
    language: 'en',
  });
  expect(packageOf('/platform/ui/locales/zh-CN.json')).toEqual({ name: 'platform/ui', language: 'zh-CN' });
  expect(packageOf('modules/credit/web/portal/locales/en.json')?.name).toBe('modules/credit/web/portal');
  expect(packageOf('modules/credit/locales/fr.json')).toBeUndefined();
});

test('the cookie decides before the page, and a mark that is no language decides nothing', () => {
  const page = (cookie: string, lang: string) =>
    currentLanguage({ cookie, documentElement: { lang } as HTMLElement });
  expect(page('elder=on; language=en', 'zh-CN')).toBe('en');
  expect(page('a=b', 'en')).toBe('en');
  expect(page('language=xx', 'zh-CN')).toBe('zh-CN');
  const byBrowser = navigator.language.startsWith('zh') ? 'zh-CN' : 'en';
  expect(page('', 'x-none')).toBe(byBrowser);
});
