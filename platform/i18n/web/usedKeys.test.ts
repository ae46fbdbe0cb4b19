import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { flattenMessages } from '../pure/flattenMessages.ts';
import { loadLocales, projectRoot } from '../server/locales.ts';

/** `t('a.b')` and `i18next.t('a.b')`; keys put together at run time are tested where they are made. */
const CALL = /\bt\(\s*'([\w-]+(?:\.[\w-]+)+)'/g;

test('every text that a page asks for exists', () => {
  const keys = flattenMessages(loadLocales().messages['zh-CN']);
  const files = globSync('{platform,modules,apps}/**/*.{ts,tsx}', { cwd: projectRoot }).filter(
    (file) => /(^|\/)(web|ui)\//.test(file) && !/\.test\.|node_modules|\/dist\//.test(file),
  );
  const missing = files.flatMap((file) =>
    [...readFileSync(path.join(projectRoot, file), 'utf8').matchAll(CALL)]
      .map((match) => match[1]!)
      .filter((key) => !keys.has(key) && !keys.has(`${key}_other`))
      .map((key) => `${file}: ${key}`),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(missing).toEqual([]);
});
