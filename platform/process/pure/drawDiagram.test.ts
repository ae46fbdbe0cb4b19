import { describe, expect, it } from 'vitest';
import type { Process } from './definition.ts';
import type { Diagram } from './diagram.ts';
import { layOutDiagram } from './diagram.ts';
import { type Direction, type Drawing, drawDiagram, SIZES } from './drawDiagram.ts';
import { labelWidth, wrapLabel } from './wrapLabel.ts';

const title = { zh: '一', en: 'one' };
const go = (to: string) => ({ title, to, by: ['window@decider'] });

/** Ten steps, each with the same two exits, a detour that comes back, and states in the order of a database. */
function longProcess(): Process {
  const steps = Array.from({ length: 10 }, (_, n) => `s${n}`);
  const states: Process['states'] = {
    refused: { title, final: 'refused' },
    withdrawn: { title, final: 'withdrawn' },
    aside: { title, holder: 'applicant', on: { back: go('s3'), withdraw: go('withdrawn') } },
    granted: { title, final: 'granted' },
    new: { title, holder: 'applicant', on: { submit: go('s0') } },
  };
  for (const [n, step] of steps.entries()) {
    const on = { pass: go(steps[n + 1] ?? 'granted'), refuse: go('refused'), withdraw: go('withdrawn') };
    states[step] = {
      title,
      step: true,
      on: n === 3 ? { ...on, ask: go('aside') } : on,
    };
  }
  return { name: 'p', version: 1, title, initial: 'new', states, clocks: {}, vocabulary: [] };
}

describe('the drawing of a process', () => {
  const diagram = layOutDiagram(longProcess());

  it('keeps the way to the goal in the first row, whatever order the states are stored in', () => {
    const way = ['new', ...Array.from({ length: 10 }, (_, n) => `s${n}`), 'granted'];
    const rows = way.map((state) => diagram.boxes.find((box) => box.state === state)!);
    expect(rows.map(({ column, row }) => [column, row])).toEqual(way.map((_, column) => [column, 0]));
  });

  it('keeps it there when a step can be skipped', () => {
    const process = longProcess();
    process.states['s2']!.on!['propose'] = go('s7');
    const { boxes } = layOutDiagram(process);
    expect(boxes.find(({ state }) => state === 's7')).toMatchObject({ column: 8, row: 0 });
    expect(boxes.find(({ state }) => state === 'granted')).toMatchObject({ column: 11, row: 0 });
  });

  it.each<Direction>(['down', 'across'])('stays within its frame, %s', (direction) => {
    const process = longProcess();
    process.states['s2']!.on!['propose'] = go('s7');
    const { lines, boxes } = drawDiagram(layOutDiagram(process), direction);
    const corners = lines.flatMap(({ points }) => points.flat());
    expect(Math.min(...corners, ...boxes.flatMap(({ x, y }) => [x, y]))).toBeGreaterThanOrEqual(0);
  });

  it('tells in words the endings that nearly every step leads to', () => {
    const { boxes, ends } = drawDiagram(diagram, 'down');
    expect(ends.map(({ box, from }) => [box.state, from.length])).toEqual([
      ['refused', 10],
      ['withdrawn', 10],
    ]);
    expect(boxes.map(({ state }) => state)).not.toContain('refused');
  });

  it.each<Direction>(['down', 'across'])('draws no line through a box, %s', (direction) => {
    for (const process of [diagram, crossing]) {
      const drawing = drawDiagram(process, direction);
      expect(drawing.lines.length).toBeGreaterThan(4);
      expect(hits(drawing, direction)).toEqual([]);
    }
  });

  it('draws one line for several actions between two states: by rule before by a person before by the clock', () => {
    const { lines } = drawDiagram(crossing, 'down');
    const passages = lines.map(({ from, to, passage }) => `${from}${to} ${passage}`);
    expect(passages).toContain('ab rule');
    expect(passages.filter((line) => line.startsWith('ab'))).toHaveLength(1);
  });
});

describe('texts in a drawing', () => {
  it('breaks Chinese anywhere and English at spaces, within the width', () => {
    expect(wrapLabel('逾期未告知视为受理', 6)).toEqual(['逾期未告知视', '为受理']);
    expect(wrapLabel('Awaiting the supplement', 6.5)).toEqual(['Awaiting the', 'supplement']);
    for (const line of wrapLabel('受理 after a 补正 of papers', 6))
      expect(labelWidth(line)).toBeLessThanOrEqual(6);
  });
});

/** Every kind of arrow: onwards, past columns, to the side and back from both sides. */
const crossing: Diagram = (() => {
  const at = [
    ['a', 0, 0],
    ['b', 1, 0],
    ['c', 2, 0],
    ['d', 3, 0],
    ['e', 1, 1],
    ['f', 2, 1],
    ['g', 2, 2],
    ['h', 3, 1],
  ] as const;
  const ways = [
    'ab',
    'bc',
    'cd',
    'ae',
    'eg',
    'gb',
    'ga',
    'ah',
    'ad',
    'ef',
    'fh',
    'hg',
    'bf',
    'db',
    'bh',
    'cg',
  ];
  const arrow = (way: string, byRule = false, byClock = false) => {
    const [from, to] = way as unknown as [string, string];
    return { from, to, action: way, title, byRule, byClock };
  };
  return {
    boxes: at.map(([state, column, row]) => {
      return { state, title, holder: null, step: true, final: null, current: false, column, row };
    }),
    arrows: [...ways.map((way) => arrow(way)), arrow('ab', false, true), arrow('ab', true)],
    columns: 4,
    rows: 3,
  };
})();

/** Lines that enter the inside of a box. */
function hits({ boxes, lines }: Drawing, direction: Direction): string[] {
  const { boxWidth, boxHeight } = SIZES[direction];
  return lines.flatMap(({ from, to, points }) =>
    points.slice(1).flatMap(([x, y], index) => {
      const [lastX, lastY] = points[index]!;
      return boxes
        .filter((box) => Math.max(x, lastX) > box.x + 1 && Math.min(x, lastX) < box.x + boxWidth - 1)
        .filter((box) => Math.max(y, lastY) > box.y + 1 && Math.min(y, lastY) < box.y + boxHeight - 1)
        .map((box) => `${from} to ${to} through ${box.state}`);
    }),
  );
}
