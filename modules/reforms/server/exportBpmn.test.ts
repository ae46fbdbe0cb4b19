import path from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Process } from '#platform/process/pure/definition.ts';
import { exportBpmn } from './exportBpmn.ts';
import { knownHere } from './knownHere.ts';
import { processesOf } from './processesOf.ts';
import { findPacks, readPack } from './readPack.ts';
import { sayIn } from './say.ts';

const packs = path.resolve(import.meta.dirname, '../../../packs');
const { law } = knownHere();
const processes = findPacks(packs).flatMap((folder) =>
  readPack(folder).pack!.matters.flatMap(({ body }) => processesOf(body, law)),
);

interface Element {
  $type: string;
  id: string;
  name?: string;
  [key: string]: unknown;
}

async function readBack(process: Process, language: 'zh-CN' | 'en' = 'zh-CN') {
  const read = await new BpmnModdle().fromXML(exportBpmn(process, sayIn(language)));
  const root = read.rootElement as unknown as {
    rootElements: Element[];
    diagrams: { plane: { planeElement: Drawn[] } }[];
  };
  const body = root.rootElements.find(({ $type }) => $type === 'bpmn:Process')!;
  return {
    ...read,
    elements: body['flowElements'] as Element[],
    lanes: (body['laneSets'] as { lanes: { id: string; name: string; flowNodeRef: Element[] }[] }[])[0]!
      .lanes,
    drawn: root.diagrams[0]!.plane.planeElement,
  };
}

interface Drawn {
  $type: string;
  bpmnElement: Element;
  bounds: { x: number; y: number; width: number; height: number };
  waypoint: { x: number; y: number }[];
}

const all: { process: Process; file: Awaited<ReturnType<typeof readBack>> }[] = [];
beforeAll(async () => {
  for (const process of processes) all.push({ process, file: await readBack(process) });
}, 60_000);

const named = (name: string) => processes.find((process) => process.name === name)!;

describe('a process as BPMN 2.0', () => {
  test('of every matter of every pack is read back without a complaint, and drawn in full', () => {
    expect(processes.length).toBeGreaterThan(40);
    for (const { process, file } of all) {
      const { warnings, references, elementsById, elements, lanes, drawn } = file;
      expect(warnings, process.name).toEqual([]);
      for (const { id } of references as unknown as { id: string }[])
        expect(elementsById).toHaveProperty([id]);
      const nodes = elements.filter(({ $type }) => $type !== 'bpmn:SequenceFlow');
      // Each state is there, each node stands in one lane, and everything that is there is drawn.
      for (const state of Object.keys(process.states))
        expect(elementsById).toHaveProperty([`State_${state}`]);
      expect(lanes.flatMap(({ flowNodeRef }) => flowNodeRef.map(({ id }) => id)).sort()).toEqual(
        nodes.map(({ id }) => id).sort(),
      );
      const shapes = new Map(drawn.map((one) => [one.bpmnElement.id, one]));
      expect(elements.filter(({ id }) => !shapes.has(id))).toEqual([]);
      for (const { id, flowNodeRef } of lanes) {
        const lane = shapes.get(id)!.bounds;
        for (const node of flowNodeRef)
          expect(inside(shapes.get(node.id)!.bounds, lane), `${process.name} ${node.id}`).toBe(true);
      }
    }
  });

  test('loses no action and no clock', () => {
    for (const { process, file } of all) {
      const { elements } = file;
      const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
      const titles = new Set(flows.map(({ name }) => name));
      for (const state of Object.values(process.states)) {
        for (const { title } of Object.values(state.on ?? {}))
          expect(titles, process.name).toContain(title.zh);
      }
      const events = elements.filter(({ $type }) => $type === 'bpmn:BoundaryEvent');
      const places = Object.values(process.clocks).flatMap(({ runsIn }) => runsIn);
      const open = places.filter(
        (state) => process.states[state]!.final === undefined && state !== process.initial,
      );
      expect(events).toHaveLength(open.length);
    }
  });

  test('has lanes for who holds it, gateways for what decides, and alarms beside the task', async () => {
    const rule = await readBack(named('approval:food-production-by-commitment:rule'), 'en');
    expect(rule.lanes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Applicant', 'Window clerk', 'Reviewer', 'Decision maker']),
    );
    const gateways = rule.elements.filter(({ $type }) => $type === 'bpmn:ExclusiveGateway');
    const deciding = gateways.filter(({ name }) => name === 'Decided by rule');
    expect(deciding.length).toBeGreaterThanOrEqual(3);
    for (const gateway of deciding) {
      const ways = gateway['outgoing'] as (Element & { conditionExpression?: { body: string } })[];
      const fallback = gateway['default'] as Element;
      expect(
        ways
          .filter(({ id }) => id !== fallback.id)
          .every((way) => (way.conditionExpression?.body ?? '') !== ''),
      ).toBe(true);
    }
    const check = await readBack(named('postCheck:food-production-by-commitment:officer'), 'en');
    const due = check.elements.filter(({ $type }) => $type === 'bpmn:BoundaryEvent');
    expect(due.some((event) => event['cancelActivity'] === false)).toBe(true);
    const said = due.map(
      (event) => (event['eventDefinitions'] as { timeDuration: { body: string } }[])[0]!.timeDuration.body,
    );
    expect(said).toContain('20 working days (shaanxi-25-cases/1)');
  });

  test('flows go from border to border', async () => {
    const { drawn, elements } = await readBack(named('approval:food-production-ordinary:officer'));
    const bounds = new Map(
      drawn.flatMap((one) => (one.bounds ? [[one.bpmnElement.id, one.bounds] as const] : [])),
    );
    for (const { bpmnElement, waypoint } of drawn.filter(({ $type }) => $type === 'bpmndi:BPMNEdge')) {
      const flow = elements.find(({ id }) => id === bpmnElement.id)!;
      const [from, to] = [flow['sourceRef'] as Element, flow['targetRef'] as Element];
      expect(waypoint.length).toBeGreaterThanOrEqual(2);
      expect(touches(waypoint[0]!, bounds.get(from.id)!)).toBe(true);
      expect(touches(waypoint.at(-1)!, bounds.get(to.id)!)).toBe(true);
    }
  });
});

type Bounds = Drawn['bounds'];

function inside(a: Bounds, b: Bounds): boolean {
  return a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
}

function touches({ x, y }: { x: number; y: number }, box: Bounds): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
