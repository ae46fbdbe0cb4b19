/** What the tests use of bpmn-moddle, which brings no types for its entry. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{
      rootElement: unknown;
      warnings: unknown[];
      references: unknown[];
      elementsById: Record<string, unknown>;
    }>;
  }
}
