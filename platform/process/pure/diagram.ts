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
 * Where each state stands on the picture: columns by the shortest way from the start; in each, the steps of the
 * way to the goal first. The same layout is drawn on the guide, at the desk and in BPMN.
 */
export function layOutDiagram(process: Process, current?: string): Diagram {
  const column = distances(process);
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

function distances(process: Process): Map<string, number> {
  const column = new Map([[process.initial, 0]]);
  for (const [state, at] of column) {
    for (const { to } of Object.values(process.states[state]?.on ?? {})) {
      if (!column.has(to)) column.set(to, at + 1);
    }
  }
  return column;
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
