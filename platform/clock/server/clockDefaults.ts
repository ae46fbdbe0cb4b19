import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { OfficeHours } from '../pure/amount.ts';
import { ColourScale } from '../pure/colour.ts';
import { EscalationLadder } from '../pure/escalation.ts';

/** What no law fixes and a deployment may set as it likes: colours, ladders, office hours. */
const ClockDefaults = z.strictObject({
  officeHours: OfficeHours,
  colourScales: z.array(ColourScale).min(1),
  escalationLadders: z.array(EscalationLadder).min(1),
});
export type ClockDefaults = z.infer<typeof ClockDefaults>;

const shipped = path.resolve(import.meta.dirname, '../../../law/clock-defaults.yaml');

/** Reads `law/clock-defaults.yaml` or a deployment's own file of the same shape. @throws ZodError */
export function loadClockDefaults(file: string = shipped): ClockDefaults {
  return ClockDefaults.parse(parse(readFileSync(file, 'utf8')));
}
