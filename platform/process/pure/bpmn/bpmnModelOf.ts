import type { ClockDefinition, Process, State, Transition } from '../definition.ts';
import { layOutLanes, nameOf } from './bpmnLanes.ts';
import type { BpmnFlow, BpmnModel, BpmnNode, BpmnWords } from './bpmnModel.ts';

const TASK = { width: 110, height: 70 };
const GATEWAY = 44;
const EVENT = 36;
/** Inside a cell. */
const AT = { rule: 14, task: 92, choice: 250, top: 22, alarm: 128, step: 62 };

/**
 * A table of states in the elements of BPMN 2.0: who holds the case is a lane, a state a task, its clocks events on
 * the border of that task, and what a rule or a person decides a gateway.
 */
export function bpmnModelOf(process: Process, words: BpmnWords): BpmnModel {
  const { pool, lanes, cells } = layOutLanes(process, words);
  const nodes: BpmnNode[] = [];
  const flows: BpmnFlow[] = [];
  for (const [name, state] of Object.entries(process.states)) {
    const cell = cells.get(name)!;
    addState({ process, words, name, state, cell, nodes, flows });
  }
  return {
    id: nameOf(process.name),
    name: words.text(process.title),
    version: process.version,
    pool,
    lanes,
    nodes,
    flows,
  };
}

interface Adding {
  process: Process;
  words: BpmnWords;
  name: string;
  state: State;
  cell: { x: number; y: number; lane: string };
  nodes: BpmnNode[];
  flows: BpmnFlow[];
}

function addState(adding: Adding): void {
  const { process, words, name, state, cell, nodes } = adding;
  const exits = Object.entries(state.on ?? {});
  const clocks = name === process.initial || state.final !== undefined ? [] : clocksIn(process, name);
  const byRule = new Set(state.decidedBy?.actions.map(({ action }) => action));
  const byClock = new Set(
    clocks.flatMap(([, { onExpiry }]) => ('action' in onExpiry ? [onExpiry.action] : [])),
  );
  const chosen = exits.filter(
    ([action, { by }]) => !onlyPlatform(by) || (!byRule.has(action) && !byClock.has(action)),
  );
  nodes.push(mainNode(adding, exits.length));
  if (byRule.size > 0) addRuleGateway(adding);
  for (const [n, clock] of clocks.entries()) addClock(adding, clock, n);
  if (chosen.length <= 1) {
    for (const [action, to] of chosen) addFlow(adding, mainId(name), action, to);
    return;
  }
  const id = `Choice_${nameOf(name)}`;
  nodes.push({
    id,
    tag: 'exclusiveGateway',
    name: words.choice,
    lane: cell.lane,
    ...square(cell, AT.choice, GATEWAY),
  });
  adding.flows.push({ id: `Flow_${nameOf(name)}_choice`, from: mainId(name), to: id, name: '' });
  for (const [action, to] of chosen) addFlow(adding, id, action, to);
}

function mainNode({ process, words, name, state, cell }: Adding, exits: number): BpmnNode {
  const shared = { id: mainId(name), name: words.text(state.title), lane: cell.lane };
  const middle = AT.task + TASK.width / 2 - EVENT / 2;
  if (name === process.initial) return { ...shared, tag: 'startEvent', ...square(cell, middle, EVENT) };
  if (state.final !== undefined) {
    // A case that is over may be opened again by a few actions; BPMN knows no way out of an end.
    const tag = exits > 0 ? 'intermediateThrowEvent' : 'endEvent';
    return { ...shared, tag, documentation: state.final, ...square(cell, middle, EVENT) };
  }
  const box = { x: cell.x + AT.task, y: cell.y + AT.top, ...TASK };
  return { ...shared, tag: state.holder ? 'userTask' : 'receiveTask', ...box };
}

/** Before anybody is asked: the first rule that is true takes the case on; else it goes to its holder. */
function addRuleGateway({ words, name, state, cell, process, nodes, flows }: Adding): void {
  const id = arrivalId(process, name);
  const fallback = `Flow_${nameOf(name)}_asked`;
  nodes.push({
    id,
    tag: 'exclusiveGateway',
    name: words.ruleGateway,
    lane: cell.lane,
    fallback,
    ...square(cell, AT.rule, GATEWAY),
  });
  for (const { action, when } of state.decidedBy?.actions ?? []) {
    const taken = state.on?.[action];
    if (!taken) continue;
    const flow = {
      id: `Flow_${nameOf(name)}_rule_${nameOf(action)}`,
      from: id,
      to: arrivalId(process, taken.to),
    };
    flows.push({ ...flow, name: words.text(taken.title), condition: when });
  }
  flows.push({ id: fallback, from: id, to: mainId(name), name: '' });
}

/** A clock that takes an action ends the task; an alarm is raised beside it. */
function addClock(adding: Adding, [clock, definition]: [string, ClockDefinition], n: number): void {
  const { process, words, name, state, cell, nodes, flows } = adding;
  const id = `Clock_${nameOf(name)}_${nameOf(clock)}`;
  const { title, limit, onExpiry, stopsIn } = definition;
  const x = cell.x + AT.task + n * AT.step;
  const stops = Object.entries(stopsIn ?? {}).map(([where, { reason }]) => {
    const stopped = process.states[where];
    return words.stops(stopped ? words.text(stopped.title) : where, reason);
  });
  const said = [words.limit(limit), ...stops].join('\n');
  nodes.push({
    id,
    tag: 'boundaryEvent',
    name: words.text(title),
    lane: cell.lane,
    attachedTo: mainId(name),
    interrupting: 'action' in onExpiry,
    timer: words.limit(limit),
    documentation: said,
    x,
    y: cell.y + AT.top + TASK.height - EVENT / 2,
    width: EVENT,
    height: EVENT,
  });
  if ('action' in onExpiry) {
    const taken = state.on?.[onExpiry.action];
    if (taken) addFlow(adding, id, onExpiry.action, taken, `_${nameOf(clock)}`);
    return;
  }
  const alarm = `Alarm_${nameOf(name)}_${nameOf(clock)}`;
  const box = { x, y: cell.y + AT.alarm, width: EVENT, height: EVENT };
  nodes.push({
    id: alarm,
    tag: 'endEvent',
    name: words.alarm(words.text(title)),
    lane: cell.lane,
    escalation: true,
    ...box,
  });
  flows.push({ id: `Flow_${alarm}`, from: id, to: alarm, name: '' });
}

function addFlow(adding: Adding, from: string, action: string, { to, title }: Transition, mark = ''): void {
  const { process, words, name, flows } = adding;
  const id = `Flow_${nameOf(name)}_${nameOf(action)}${mark}`;
  flows.push({ id, from, to: arrivalId(process, to), name: words.text(title) });
}

/** Where a case arrives: before the rule, when one decides. */
function arrivalId(process: Process, state: string): string {
  const decides = (process.states[state]?.decidedBy?.actions.length ?? 0) > 0;
  return decides ? `Rule_${nameOf(state)}` : mainId(state);
}

function mainId(state: string): string {
  return `State_${nameOf(state)}`;
}

function clocksIn({ clocks }: Process, state: string): [string, ClockDefinition][] {
  return Object.entries(clocks).filter(([, { runsIn }]) => runsIn.includes(state));
}

function onlyPlatform(by: readonly string[]): boolean {
  return by.every((who) => who === 'clock' || who === 'rule');
}

function square(cell: { x: number; y: number }, left: number, size: number) {
  return { x: cell.x + left, y: cell.y + AT.top + (TASK.height - size) / 2, width: size, height: size };
}
