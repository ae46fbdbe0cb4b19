import { expect, it } from 'vitest';
import { sayIn } from '#modules/reforms/index.ts';
import { listKeys, readConfig } from './config.ts';
import { WrongConfig } from './wrongConfig.ts';

it('names every key that cannot be used, with what was given', () => {
  const read = () => readConfig({ ONEWINDOW_PORT: 'x', ONEWINDOW_PROT: '8080', PATH: '/bin' });
  expect(read).toThrow(WrongConfig);
  expect(read).toThrow('ONEWINDOW_PORT=x, ONEWINDOW_PROT');
  expect(() => readConfig({ ONEWINDOW_ROLES: 'web,cook' })).toThrow('ONEWINDOW_ROLES=cook');
});

it('takes the scanner of uploads as a program with its arguments', () => {
  expect(readConfig({ ONEWINDOW_SCANNER: 'clamdscan --no-summary  --fdpass' }).scanner).toEqual([
    'clamdscan',
    '--no-summary',
    '--fdpass',
  ]);
  expect(readConfig({}).scanner).toEqual([]);
});

it('speaks the language of the terminal', () => {
  expect(readConfig({ LANG: 'en_GB.UTF-8' }).language).toBe('en');
  expect(readConfig({}).language).toBe('zh-CN');
});

it('says of every key what it is for, in both languages', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    expect(listKeys(sayIn(language))).not.toContain('server.environment');
  }
});
