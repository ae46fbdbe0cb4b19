import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { flattenMessages } from '../pure/flattenMessages.ts';
import { createLocales, hasMessage, loadLocales, projectRoot, translate } from './locales.ts';
import { problemCodes, problemCodesOf } from './problemCodes.ts';

const locales = loadLocales();
const zh = flattenMessages(locales.messages['zh-CN']);
const en = flattenMessages(locales.messages.en);

/** English counts need `_one` and `_other` where Chinese has only `_other`. */
const plain = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');

test('both languages have the same keys', () => {
  const ofZh = new Set([...zh.keys()].map(plain));
  const ofEn = new Set([...en.keys()].map(plain));
  expect({
    missingInEnglish: [...ofZh].filter((key) => !ofEn.has(key)),
    missingInChinese: [...ofEn].filter((key) => !ofZh.has(key)),
  }).toEqual({ missingInEnglish: [], missingInChinese: [] });
});

test('both languages name the same values, and no text is empty', () => {
  const names = (text: string) => [...text.matchAll(/{{\s*-?\s*([\w.]+)/g)].map((match) => match[1]!);
  const used = (flat: Map<string, string>) => {
    const byKey = new Map<string, Set<string>>();
    for (const [key, text] of flat) {
      const all = byKey.get(plain(key)) ?? new Set();
      for (const name of names(text)) all.add(name);
      byKey.set(plain(key), all);
    }
    return byKey;
  };
  const inEnglish = used(en);
  const problems: string[] = [];
  for (const [key, values] of used(zh)) {
    const other = inEnglish.get(key);
    if (other && [...values].sort().join() !== [...other].sort().join()) {
      problems.push(`${key}: zh-CN has {${[...values].sort()}}, en has {${[...other].sort()}}`);
    }
  }
  for (const flat of [zh, en]) {
    for (const [key, text] of flat) if (text.trim() === '') problems.push(`${key}: empty`);
  }
  expect(problems).toEqual([]);
});

test('every refusal in the source says what happened and the way out, every wrong field what is wrong', () => {
  const missing = new Map<string, string[]>();
  for (const { code, of, place } of problemCodes(projectRoot)) {
    for (const part of of === 'problem' ? ['message', 'wayOut'] : ['message']) {
      const key = `errors.${code}.${part}`;
      if (!hasMessage(locales, key)) missing.set(key, [...(missing.get(key) ?? []), place]);
    }
  }
  const readable = [...missing].map(([key, places]) => `${key}  ← ${places.join(', ')}`);
  expect(readable.sort()).toEqual([]);
});

test('the scan sees literals, both branches of a choice, and nothing else', () => {
  const source = [
    'import x from "y";',
    'export const A = () => { throw new Problem("a.b", 404); };',
    'export const B = (z: boolean) => new Problem(z ? `no` : "c", 409, { params: { code: "d" } });',
    'export const D = { fields: [{ path: "x", code: z ? "f.g" : "f.h" }, { path: "x" }, { code: "i.j" }, { path: "x", code: "custom" }] };',
    'export const C = () => <p>{String(new Problem(code, 400))}</p>; // new Problem("e", 400)',
  ].join('\n');
  expect(problemCodesOf(source, 'f.tsx')).toEqual([
    { code: 'a.b', of: 'problem', place: 'f.tsx:2' },
    { code: 'c', of: 'problem', place: 'f.tsx:3' },
    { code: 'f.g', of: 'field', place: 'f.tsx:4' },
    { code: 'f.h', of: 'field', place: 'f.tsx:4' },
  ]);
});

test('a text is translated with its values; English counts have two forms; an unknown key stays visible', () => {
  const own = createLocales({
    'zh-CN': { files: { count_other: '{{count}}份材料' }, hello: '您好，{{name}}：' },
    en: {
      files: { count_one: '{{count}} document', count_other: '{{count}} documents' },
      hello: 'Dear {{name}},',
    },
  });
  expect(translate(own, 'zh-CN', 'files.count', { count: 1 })).toBe('1份材料');
  expect(translate(own, 'en', 'files.count', { count: 1 })).toBe('1 document');
  expect(translate(own, 'en', 'files.count', { count: 3 })).toBe('3 documents');
  // What a person typed is a value: it is neither escaped nor looked up.
  expect(translate(own, 'en', 'hello', { name: 'A&B $t(files.count) {{x}}' })).toBe(
    'Dear A&B $t(files.count) {{x}},',
  );
  expect(translate(own, 'en', 'not.there')).toBe('not.there');
  expect(hasMessage(own, 'not.there')).toBe(false);
});

test('a broken file is named', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'locales-'));
  mkdirSync(path.join(root, 'modules/m/locales'), { recursive: true });
  writeFileSync(path.join(root, 'modules/m/locales/zh-CN.json'), '{ "a": ');
  expect(() => loadLocales(root)).toThrow('modules/m/locales/zh-CN.json');
});
