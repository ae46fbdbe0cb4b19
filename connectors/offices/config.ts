import { z } from 'zod';
import { OutsideAccount } from '#platform/connect/server/outsideAccount.ts';
import { isOfficeSystem, type OfficeSystem } from './mappings.ts';

/** Where the system of one office is. */
export const OfficeConfig = OutsideAccount.extend({
  system: z.string().refine(isOfficeSystem, 'is no office that this program can speak with'),
});
export type OfficeConfig = Omit<z.infer<typeof OfficeConfig>, 'system'> & { system: OfficeSystem };
