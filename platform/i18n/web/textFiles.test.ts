import { expect, test } from 'vitest';
import { packageOf } from './packageOf.ts';
import { allTextFiles } from './textFiles.ts';

test('the bundler finds the locale files of near and far packages, in both languages', () => {
  const found = Object.keys(allTextFiles).map((path) => packageOf(path));
  for (const name of ['platform/ui', 'platform/errors', 'apps/web/portal']) {
    expect(found).toContainEqual({ name, language: 'zh-CN' });
    expect(found).toContainEqual({ name, language: 'en' });
  }
  expect(found).not.toContain(undefined);
});
