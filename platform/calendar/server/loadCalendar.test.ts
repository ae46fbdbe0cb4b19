import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCalendar } from './loadCalendar.ts';

test('the national calendar loads, each year with its notice', () => {
  const { years } = loadCalendar();
  expect(Object.keys(years)).toEqual(expect.arrayContaining(['2024', '2025', '2026']));
  for (const [year, { source }] of Object.entries(years))
    expect(source).toContain(`关于${year}年部分节假日安排`);
});

test('a broken file is named', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'calendar-'));
  writeFileSync(path.join(folder, 'xx.yaml'), 'id: xx\nzone: Asia/Tokyo\nyears: {}\n');
  expect(() => loadCalendar('xx', folder)).toThrow(/xx\.yaml: .*zone/s);
  expect(() => loadCalendar('yy', folder)).toThrow('yy.yaml');
});
