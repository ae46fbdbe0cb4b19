import type { Process, State } from '../definition.ts';
import { layOutDiagram } from '../diagram.ts';
import type { Box, BpmnLane, BpmnWords } from './bpmnModel.ts';

/** Units of the drawing: a state with its gateways and clocks stands in one cell. */
export const CELL = { width: 340, height: 190 };
const POOL = { x: 160, y: 80, head: 30, laneHead: 30 };
const APPLICANT = 'applicant';
const PLATFORM = 'platform';

export interface LaidOut {
  pool: Box;
  lanes: BpmnLane[];
  /** Where the cell of each state begins, and in which lane. */
  cells: Map<string, { x: number; y: number; lane: string }>;
}

/** One lane for whoever holds the case, columns as on the diagram of the pages. */
export function layOutLanes(process: Process, words: BpmnWords): LaidOut {
  const { boxes, columns } = layOutDiagram(process);
  const laneOf = new Map(boxes.map(({ state }) => [state, laneKey(process, state)]));
  const order = inOrder([...laneOf.values()]);
  const width = POOL.laneHead + columns * CELL.width;
  const lanes: BpmnLane[] = [];
  const cells: LaidOut['cells'] = new Map();
  let y = POOL.y;
  for (const key of order) {
    const used = new Map<number, number>();
    const id = `Lane_${nameOf(key)}`;
    const here = boxes.filter(({ state }) => laneOf.get(state) === key).sort((a, b) => a.row - b.row);
    for (const { state, column } of here) {
      const line = used.get(column) ?? 0;
      used.set(column, line + 1);
      const x = POOL.x + POOL.head + POOL.laneHead + column * CELL.width;
      cells.set(state, { x, y: y + line * CELL.height, lane: id });
    }
    const height = Math.max(...used.values()) * CELL.height;
    lanes.push({ id, name: sayLane(key, order, words), x: POOL.x + POOL.head, y, width, height });
    y += height;
  }
  return { pool: { x: POOL.x, y: POOL.y, width: POOL.head + width, height: y - POOL.y }, lanes, cells };
}

/** What ends, ends with the applicant; what nobody holds is the platform's. */
function laneKey(process: Process, name: string): string {
  const state = process.states[name] as State;
  if (state.holder === APPLICANT) return APPLICANT;
  if (state.holder) return `${state.holder.role}@${state.holder.at}`;
  const held = Object.values(process.states).some(({ holder }) => holder === APPLICANT);
  if (state.final !== undefined) return held ? APPLICANT : PLATFORM;
  const begins =
    name === process.initial && Object.values(state.on ?? {}).some(({ by }) => by.includes(APPLICANT));
  return begins ? APPLICANT : PLATFORM;
}

function inOrder(keys: readonly string[]): string[] {
  const rank = (key: string) => (key === APPLICANT ? 0 : key === PLATFORM ? 2 : 1);
  return [...new Set(keys)].sort((a, b) => rank(a) - rank(b));
}

/** The role; with its party where two lanes have the same role. */
function sayLane(key: string, all: readonly string[], words: BpmnWords): string {
  if (key === APPLICANT) return words.applicant;
  if (key === PLATFORM) return words.platform;
  const [role = '', party = ''] = key.split('@');
  const twice = all.filter((other) => other.split('@')[0] === role).length > 1;
  return twice ? `${words.role(role)} · ${party}` : words.role(role);
}

/** As an XML name. */
export function nameOf(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9_-]/g, '_');
}
