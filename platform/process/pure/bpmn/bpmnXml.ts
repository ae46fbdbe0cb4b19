import type { Process } from '../definition.ts';
import type { Box, BpmnFlow, BpmnModel, BpmnNode, BpmnWords } from './bpmnModel.ts';
import { bpmnModelOf } from './bpmnModelOf.ts';
import { wayOf } from './bpmnWays.ts';

const NAMESPACES = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'expressionLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/"',
].join(' ');

/** The process as a BPMN 2.0 file with its drawing, for the tools that officials own. */
export function bpmnXml(process: Process, words: BpmnWords): string {
  const model = bpmnModelOf(process, words);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<definitions ${NAMESPACES} id="Definitions_${model.id}" targetNamespace="urn:onewindow:process" exporter="OneWindow">`,
    `<collaboration id="Collaboration_${model.id}"><participant id="Pool_${model.id}" name="${quoted(model.name)}" processRef="Process_${model.id}"/></collaboration>`,
    `<process id="Process_${model.id}" name="${quoted(`${model.name} (${model.version})`)}" isExecutable="false">`,
    ...lanesOf(model),
    ...model.nodes.map((node) => nodeXml(node, model.flows)),
    ...model.flows.map(flowXml),
    '</process>',
    ...model.nodes
      .filter(({ escalation }) => escalation)
      .map(({ id, name }) => `<escalation id="Escalation_${id}" name="${quoted(name)}"/>`),
    ...drawing(model),
    '</definitions>',
    '',
  ].join('\n');
}

function lanesOf({ id, lanes, nodes }: BpmnModel): string[] {
  const inside = (lane: string) =>
    nodes.flatMap((node) => (node.lane === lane ? `<flowNodeRef>${node.id}</flowNodeRef>` : []));
  return [
    `<laneSet id="Lanes_${id}">`,
    ...lanes.map(
      (lane) => `<lane id="${lane.id}" name="${quoted(lane.name)}">${inside(lane.id).join('')}</lane>`,
    ),
    '</laneSet>',
  ];
}

function nodeXml(node: BpmnNode, flows: readonly BpmnFlow[]): string {
  const { id, tag, name, documentation, attachedTo, interrupting, timer, escalation, fallback } = node;
  const attributes = [
    `id="${id}"`,
    `name="${quoted(name)}"`,
    ...(attachedTo ? [`attachedToRef="${attachedTo}" cancelActivity="${interrupting === true}"`] : []),
    ...(fallback ? [`default="${fallback}"`] : []),
  ];
  const parts = [
    documentation ? `<documentation>${quoted(documentation)}</documentation>` : '',
    ...flows.filter(({ to }) => to === id).map((flow) => `<incoming>${flow.id}</incoming>`),
    ...flows.filter(({ from }) => from === id).map((flow) => `<outgoing>${flow.id}</outgoing>`),
    timer
      ? `<timerEventDefinition id="Timer_${id}"><timeDuration xsi:type="tFormalExpression" language="urn:onewindow:limit">${quoted(timer)}</timeDuration></timerEventDefinition>`
      : '',
    escalation ? `<escalationEventDefinition id="Raises_${id}" escalationRef="Escalation_${id}"/>` : '',
  ];
  return `<${tag} ${attributes.join(' ')}>${parts.join('')}</${tag}>`;
}

function flowXml({ id, from, to, name, condition }: BpmnFlow): string {
  const named = name ? ` name="${quoted(name)}"` : '';
  const rule = condition
    ? `<conditionExpression xsi:type="tFormalExpression">${quoted(condition)}</conditionExpression>`
    : '';
  return `<sequenceFlow id="${id}"${named} sourceRef="${from}" targetRef="${to}">${rule}</sequenceFlow>`;
}

function drawing({ id, pool, lanes, nodes, flows }: BpmnModel): string[] {
  const boxes = new Map(nodes.map((node) => [node.id, node]));
  return [
    `<bpmndi:BPMNDiagram id="Diagram_${id}"><bpmndi:BPMNPlane id="Plane_${id}" bpmnElement="Collaboration_${id}">`,
    shape(`Pool_${id}`, pool, ' isHorizontal="true"'),
    ...lanes.map((lane) => shape(lane.id, lane, ' isHorizontal="true"')),
    ...nodes.map((node) =>
      shape(node.id, node, node.tag === 'exclusiveGateway' ? ' isMarkerVisible="true"' : ''),
    ),
    ...flows.map((flow) => edge(flow, boxes.get(flow.from)!, boxes.get(flow.to)!)),
    '</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>',
  ];
}

function shape(element: string, { x, y, width, height }: Box, more: string): string {
  const bounds = `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/>`;
  return `<bpmndi:BPMNShape id="Shape_${element}" bpmnElement="${element}"${more}>${bounds}</bpmndi:BPMNShape>`;
}

function edge({ id }: BpmnFlow, from: BpmnNode, to: BpmnNode): string {
  const points = wayOf(id, from, to).map(([x, y]) => `<di:waypoint x="${x}" y="${y}"/>`);
  return `<bpmndi:BPMNEdge id="Edge_${id}" bpmnElement="${id}">${points.join('')}</bpmndi:BPMNEdge>`;
}

const SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

function quoted(text: string): string {
  return text.replaceAll(/[&<>"\n]/g, (sign) => SIGNS[sign] as string);
}
