import type { Text } from '#platform/i18n/pure/text.ts';
import type { Process, State } from './definition.ts';

export interface DiagramBox {
  state: string;
  title: Text;
  holder: string | null;
  step: boolean;
  final: string | null;
  current: boolean;
  column: number;
  row: number;
}

export interface DiagramArrow {
  from: string;
  to: string;
  action: string;
  title: Text;
  byRule: boolean;
  byClock: boolean;
}

export interface Diagram {
  boxes: DiagramBox[];
  arrows: DiagramArrow[];
  columns: number;
  rows: number;
}

/**
 * Where each state stands on the picture: columns by the way from the start; in each, the steps of the
 * way to the goal first. The same layout is drawn on the guide, at the desk and in BPMN.
 */
export function layOutDiagram(process: Process, current?: string): Diagram {
  const column = columnsOf(process);
  const used = new Map<number, number>();
  const states = Object.entries(process.states).sort(([, a], [, b]) => offTheWay(a) - offTheWay(b));
  const boxes = states.map(([state, row]): DiagramBox => {
    const at = column.get(state) ?? 0;
    const line = used.get(at) ?? 0;
    used.set(at, line + 1);
    const holder =
      row.holder === undefined ? null : row.holder === 'applicant' ? 'applicant' : row.holder.role;
    return {
      state,
      title: row.title,
      holder,
      step: row.step ?? false,
      final: row.final ?? null,
      current: state === current,
      column: at,
      row: line,
    };
  });
  return {
    boxes,
    arrows: arrowsOf(process),
    columns: Math.max(...boxes.map((box) => box.column)) + 1,
    rows: Math.max(...used.values()),
  };
}

/** A table that was stored and read again has lost its order: what is a step still tells the way. */
function offTheWay({ step, final }: State): number {
  return step || final === 'granted' ? 0 : final ? 2 : 1;
}

/**
 * Columns: a step stands behind every step that can come before it, so that a shortcut (a refusal proposed
 * early) does not pull the goal forward; anything else stands right behind what first leads to it.
 */
function columnsOf(process: Process): Map<string, number> {
  const column = stepColumns(process);
  const waiting = [...column.keys()];
  for (const state of waiting) {
    for (const to of nextOf(process, state)) {
      const at = column.get(state)! + 1;
      if (process.states[to]?.step || (column.get(to) ?? Number.POSITIVE_INFINITY) <= at) continue;
      column.set(to, at);
      waiting.push(to);
    }
  }
  return column;
}

/** The longest way from the start over steps. A way back to a step already passed is left out. */
function stepColumns(process: Process): Map<string, number> {
  const column = new Map([[process.initial, 0]]);
  const walk = (state: string, at: number, passed: ReadonlySet<string>) => {
    for (const to of nextOf(process, state)) {
      if (!process.states[to]?.step || passed.has(to) || (column.get(to) ?? 0) > at) continue;
      column.set(to, at + 1);
      walk(to, at + 1, new Set([...passed, to]));
    }
  };
  walk(process.initial, 0, new Set([process.initial]));
  return column;
}

function nextOf(process: Process, state: string): string[] {
  return Object.values(process.states[state]?.on ?? {}).map(({ to }) => to);
}

function arrowsOf(process: Process): DiagramArrow[] {
  return Object.entries(process.states).flatMap(([from, row]) =>
    Object.entries(row.on ?? {}).map(([action, { to, title, by }]) => ({
      from,
      to,
      action,
      title,
      byRule: row.decidedBy?.actions.some((choice) => choice.action === action) ?? false,
      byClock: by.includes('clock'),
    })),
  );
}
