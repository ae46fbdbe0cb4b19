import { describe, expect, test } from 'vitest';
import { mediator, mediators } from '../testing/mediators.ts';
import { checkEntry } from './checkEntry.ts';
import { columnsOf, matchHeader } from './columns.ts';
import { RegisterDefinition } from './definition.ts';
import { visibleBody } from './presentEntry.ts';
import { dateOf, readCell, writeCell } from './readCell.ts';
import { RegisterFile } from './registerFile.ts';

const complaints = (change: object) => {
  const result = RegisterDefinition.safeParse({ ...mediators, ...change });
  return result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};

describe('a definition', () => {
  test('needs a key that is a required, open text in one language', () => {
    expect(complaints({ key: 'nothing' })).toEqual(['key: registers.fault.noField']);
    expect(complaints({ key: 'cases' })[0]).toContain('keyOpenText');
    expect(complaints({ key: 'phone' })[0]).toContain('keyOpenText');
    expect(complaints({ key: 'name' })[0]).toContain('keyOpenText');
  });

  test('is told off for fields that contradict themselves', () => {
    const [number] = mediators.fields;
    const fields = (...more: object[]) => complaints({ fields: [number, ...more] });
    const title = { zh: '题', en: 'T' };
    expect(fields({ id: 'number', title, type: 'text' })).toEqual(['fields.1.id: registers.fault.twice']);
    expect(fields({ id: 'source', title, type: 'text' })[0]).toContain('reserved');
    expect(fields({ id: 'a', title, type: 'choice' })[0]).toContain('valuesOfChoice');
    expect(fields({ id: 'a', title, type: 'text', to: 'mediators' })[0]).toContain('toOfReference');
    expect(fields({ id: 'a', title, type: 'number', translated: true })[0]).toContain('translatedText');
    const twice = [
      { value: 'x', label: title },
      { value: 'x', label: title },
    ];
    expect(fields({ id: 'a', title, type: 'choice', values: twice })).toEqual([
      'fields.1.values: registers.fault.valueTwice',
    ]);
    expect(fields({ id: 'Not-camel', title, type: 'text' })).toHaveLength(1);
  });
});

describe('an entry', () => {
  test('is put in order', () => {
    const checked = checkEntry(
      mediators,
      mediator(' 7 ', { fee: '300.5', phone: '', cases: 0, online: false }),
    );
    expect(checked).toEqual({
      ok: true,
      body: {
        number: '7',
        name: { zh: '调解员 7 ', en: 'Mediator  7 ' },
        field: 'trade',
        fee: '300.50',
        cases: 0,
        online: false,
      },
    });
  });

  test.each([
    [{ name: undefined }, 'name', 'required'],
    [{ name: '高远' }, 'name', 'notTranslated'],
    [{ number: 7 }, 'number', 'notText'],
    [{ field: '买卖' }, 'field', 'notChoice'],
    [{ cases: '3' }, 'cases', 'notNumber'],
    [{ cases: Number.NaN }, 'cases', 'notNumber'],
    [{ fee: 300 }, 'fee', 'notMoney'],
    [{ fee: '1.234' }, 'fee', 'notMoney'],
    [{ fee: '1e3' }, 'fee', 'notMoney'],
    [{ appointed: '2026-02-30' }, 'appointed', 'notDate'],
    [{ appointed: '2026-2-3' }, 'appointed', 'notDate'],
    [{ online: 'yes' }, 'online', 'notBoolean'],
    [{ phone: '1'.repeat(4001) }, 'phone', 'tooLong'],
    [{ wage: 1 }, 'wage', 'unknown'],
  ])('with %j is refused at %s as %s', (change, path, code) => {
    const checked = checkEntry(mediators, mediator('7', change));
    const problems = checked.ok ? [] : checked.problems;
    expect(problems.map((problem) => [problem.path, problem.code])).toEqual([
      [path, `registers.field.${code}`],
    ]);
  });

  test('shows no personal value to the public', () => {
    const body = { number: '7', phone: '13800000000' };
    expect(visibleBody(mediators, body, 'public')).toEqual({ number: '7' });
    expect(visibleBody(mediators, body, 'full')).toEqual(body);
  });
});

describe('a table file', () => {
  test('is recognised by ids or titles in either language', () => {
    const ids = (headings: string[]) => matchHeader(mediators, headings).columns.map((column) => column?.id);
    expect(ids(['编号', 'name.zh', 'Name (English)', ' FIELD ', ''])).toEqual([
      'number',
      'name.zh',
      'name.en',
      'field',
      undefined,
    ]);
    const match = matchHeader(mediators, ['编号', 'Number', '工资']);
    expect(match.unknown).toEqual(['工资']);
    expect(match.twice).toEqual(['number']);
    expect(match.missing.map(({ id }) => id)).toEqual(['name.zh', 'name.en', 'field']);
  });

  test.each([
    ['cases', '1,200', 1200],
    ['cases', 'many', 'many'],
    ['fee', '¥1，200.5元', '1200.5'],
    ['appointed', '2026/3/1', '2026-03-01'],
    ['appointed', '2026年3月1日', '2026-03-01'],
    ['appointed', new Date('2026-03-01T00:00:00Z'), '2026-03-01'],
    ['online', '是', true],
    ['online', 'No', false],
    ['online', 'perhaps', 'perhaps'],
    ['field', '建设工程', 'building'],
    ['field', 'Sales', 'trade'],
    ['number', 12, '12'],
    ['number', "'=1+1", '=1+1'],
    ['phone', '', undefined],
    ['phone', null, undefined],
  ])('%s: %s means %s', (field, cell, value) => {
    expect(readCell(mediators.fields.find(({ id }) => id === field)!, cell)).toEqual(value);
  });

  test('dates that cannot be read stay as they are', () => {
    expect(dateOf('next week')).toBe('next week');
    expect(dateOf('2026.1.9')).toBe('2026-01-09');
  });

  test('what is written is read as the same', () => {
    const body = {
      number: '7',
      name: { zh: '高', en: 'Gao' },
      field: 'building',
      cases: 3,
      fee: '10.00',
      appointed: '2026-01-02',
      online: true,
    };
    for (const language of ['zh-CN', 'en'] as const) {
      const read: Record<string, unknown> = {};
      for (const { field, part } of columnsOf(mediators)) {
        if (!field) continue;
        const cell = writeCell(field, part, (body as Record<string, unknown>)[field.id], language);
        const value = readCell(field, cell);
        if (value !== undefined)
          read[field.id] = part ? { ...(read[field.id] as object), [part]: value } : value;
      }
      expect(read).toEqual(body);
    }
  });
});

test('a file tells every fault with the path of the value', () => {
  const { place: _place, ...rest } = mediators;
  const file = {
    ...rest,
    place: 'port',
    validFrom: '2026-01-01',
    entries: [mediator('1'), mediator('2', { field: 'x' }), mediator('1', { validFrom: '2026-05-01' })],
  };
  const result = RegisterFile.safeParse(file);
  expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([
    'entries.1.field',
    'entries.2.number',
  ]);
  const good = RegisterFile.parse({
    ...file,
    entries: [mediator('1'), mediator('2', { validFrom: '2026-05-01', source: 'assumed' })],
  });
  expect(good.entries.map(({ validFrom, source }) => [validFrom, source])).toEqual([
    ['2026-01-01', null],
    ['2026-05-01', 'assumed'],
  ]);
});
