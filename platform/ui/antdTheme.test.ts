import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { antdTheme } from './antdTheme.ts';
import { contrastRatio } from './contrastRatio.ts';
import { readTokens } from './readTokens.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

test('the theme says what the tokens say', () => {
  const theme = antdTheme(css);
  const token = readTokens(css);
  expect(theme.token).toMatchObject({
    colorPrimary: token['accent'],
    colorError: token['bad'],
    borderRadius: 4,
  });
  for (const value of Object.values(theme.token!)) expect(value).not.toBeUndefined();
  for (const part of Object.values(theme.components!)) expect(Object.values(part!)).not.toContain(undefined);
});

test('what antd writes small can be read', () => {
  for (const elder of [false, true]) {
    const { token } = antdTheme(css, { elder });
    for (const name of ['colorTextPlaceholder', 'colorTextTertiary', 'colorTextDescription'] as const) {
      expect(contrastRatio(token![name]!, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test('elder mode enlarges antd too', () => {
  expect(antdTheme(css, { elder: true }).token).toMatchObject({ fontSize: 18, controlHeight: 44 });
  expect(antdTheme(css).token).toMatchObject({ fontSize: 14, controlHeight: 32 });
});
