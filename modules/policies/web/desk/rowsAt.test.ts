import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPacks, readPack, sayIn } from '#modules/reforms/index.ts';
import { Policy } from '../../domain/policy.ts';
import { type Body, readAt, writeAt } from './bodyAt.ts';
import { addRow, freeId, moveRow, removeRow, rowsAt, writeOptionalText, writeRow } from './rowsAt.ts';

const root = path.resolve(import.meta.dirname, '../../../../packs');
const bodies = findPacks(root)
  .flatMap((folder) => readPack(folder, sayIn('zh-CN')).pack?.policies ?? [])
  .map(({ body }) => [body.policy, body as unknown as Body] as const);
const PATHS = ['benefit.tiers', 'materials', 'steps', 'priority', 'exclusiveWith', 'reviewers'] as const;
/** In the library a policy has one of these at most. */
const SINGLE = ['priority', 'exclusiveWith'];

it('has policies with every kind of row to try', () => {
  for (const list of PATHS) {
    const least = SINGLE.includes(list) ? 1 : 2;
    expect(
      bodies.some(([, body]) => rowsAt(body, list).length >= least),
      list,
    ).toBe(true);
  }
});

describe.each(bodies)('%s', (_, body) => {
  it('is the same after every row was written as it reads', () => {
    let written = body;
    for (const list of PATHS) {
      for (const n of rowsAt(body, list).keys()) {
        if (list === 'exclusiveWith') {
          written = writeRow(written, list, n, readAt(written, `${list}.${n}`));
          continue;
        }
        for (const key of ['when', 'amount', 'by', 'first', 'duty']) {
          const at = `${list}.${n}.${key}`;
          written = writeAt(written, at, readAt(written, at));
        }
        for (const key of ['title', 'hint', 'time']) {
          const at = `${list}.${n}.${key}`;
          for (const one of ['zh', 'en'] as const) {
            written = writeOptionalText(written, at, one, readAt(written, `${at}.${one}`));
          }
        }
      }
    }
    expect(written).toEqual(body);
    expect(Policy.parse(written)).toEqual(Policy.parse(body));
  });

  it('is the same after a row was added and removed, and moved down and up', () => {
    for (const list of PATHS) {
      const count = rowsAt(body, list).length;
      const added = addRow(body, list, {});
      expect(rowsAt(added, list)).toHaveLength(count + 1);
      const isFirst = count === 0 && list !== 'benefit.tiers';
      expect(removeRow(added, list, count)).toEqual(isFirst ? { ...body, [list]: [] } : body);
      if (count < 2) continue;
      const moved = moveRow(body, list, 0, 1);
      expect(rowsAt(moved, list).slice(0, 2)).toEqual(rowsAt(body, list).slice(0, 2).toReversed());
      expect(moveRow(moved, list, 1, -1)).toEqual(body);
    }
  });
});

it('moves nothing beyond the ends', () => {
  const body = { steps: [{ by: 'firm' }, { by: 'bank' }] };
  expect(moveRow(body, 'steps', 0, -1)).toBe(body);
  expect(moveRow(body, 'steps', 1, 1)).toBe(body);
});

it('takes the last tier away with its list, and an optional text with its second language', () => {
  expect(removeRow({ benefit: { kind: 'grant', tiers: [{}] } }, 'benefit.tiers', 0)).toEqual({
    benefit: { kind: 'grant' },
  });
  const timed = writeOptionalText({ steps: [{ by: 'firm' }] }, 'steps.0.time', 'zh', '五日');
  expect(timed).toEqual({ steps: [{ by: 'firm', time: { zh: '五日', en: '' } }] });
  expect(writeOptionalText(timed, 'steps.0.time', 'zh', '')).toEqual({ steps: [{ by: 'firm' }] });
});

it('keeps the row of a policy that is not chosen yet, for the check to name', () => {
  const body = addRow({ exclusiveWith: ['a-policy'] }, 'exclusiveWith', '');
  expect(body).toEqual({ exclusiveWith: ['a-policy', ''] });
  expect(writeRow(body, 'exclusiveWith', 1, 'another')).toEqual({ exclusiveWith: ['a-policy', 'another'] });
  expect(writeRow(body, 'exclusiveWith', 0, '')).toEqual({ exclusiveWith: ['', ''] });
});

it('gives a new paper an id that no other has', () => {
  const body = { materials: [{ id: 'material-2' }] };
  expect(freeId(body, 'materials', 'material')).toBe('material-3');
});
