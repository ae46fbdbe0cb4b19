import { z } from 'zod';
import { OutsideAccount } from '#platform/connect/server/outsideAccount.ts';

/** The system in which a regulator works, for the agencies that use it; `*` for all that have no other. */
export const RegulatorConfig = OutsideAccount.extend({ agencies: z.array(z.string().min(1)).min(1) });
export type RegulatorConfig = z.infer<typeof RegulatorConfig>;

/** The system of an agency; undefined when it works at this program's own desk. */
export function systemOf(systems: readonly RegulatorConfig[], agency: string): RegulatorConfig | undefined {
  return (
    systems.find(({ agencies }) => agencies.includes(agency)) ??
    systems.find(({ agencies }) => agencies.includes('*'))
  );
}
