/** How the parts of a process are called in the file: in one language, chosen by whoever exports. */
export interface BpmnWords {
  /** A text of the definition. */
  text(text: { zh: string; en: string }): string;
  /** A role as its post is called. */
  role(role: string): string;
  applicant: string;
  /** The lane of what nobody holds: rules, clocks, and the ends. */
  platform: string;
  /** A limit with its source: “20 working days (permit.decision)”. */
  limit(limit: { amount: number; unit: string; source?: string | undefined }): string;
  /** The gateway at which a rule decides on arrival. */
  ruleGateway: string;
  /** The gateway at which whoever holds the case chooses what to do. */
  choice: string;
  /** What an alarm is, with the name of its clock. */
  alarm(clock: string): string;
  /** In which states a clock stops, with the reason. */
  stops(state: string, reason: string): string;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface BpmnNode extends Box {
  id: string;
  tag:
    | 'startEvent'
    | 'endEvent'
    | 'userTask'
    | 'receiveTask'
    | 'exclusiveGateway'
    | 'boundaryEvent'
    | 'intermediateThrowEvent';
  name: string;
  lane: string;
  documentation?: string | undefined;
  /** Of a boundary event: the task that it sits on, and whether it takes the case away from there. */
  attachedTo?: string;
  interrupting?: boolean;
  /** In words: BPMN's own durations know no working days. */
  timer?: string;
  escalation?: boolean;
  /** Of a gateway: the flow taken when no condition holds. */
  fallback?: string;
}

export interface BpmnFlow {
  id: string;
  from: string;
  to: string;
  name: string;
  /** A rule in FEEL. */
  condition?: string;
}

export interface BpmnLane extends Box {
  id: string;
  name: string;
}

export interface BpmnModel {
  id: string;
  name: string;
  version: number;
  pool: Box;
  lanes: BpmnLane[];
  nodes: BpmnNode[];
  flows: BpmnFlow[];
}
