import { z } from 'zod';

/** What a grant changes in the register of firms. Lawful moves: modules/organisations/domain/lifeCycle.ts. */
export const FirmChange = z.strictObject({
  change: z.enum([
    'register',
    'convert',
    'addPremises',
    'suspend',
    'wake',
    'revoke',
    'annul',
    'deregister',
    'strikeOff',
    'restore',
  ]),
  /** Property of the firm to the field that gives it: the new name, the address of the new premises, the last day. */
  takes: z
    .partialRecord(
      z.enum(['name', 'legalRepresentative', 'address', 'place', 'industry', 'until']),
      z.string(),
    )
    .default({}),
  /**
   * For `addPremises`: the level of place inside which new premises are an entry of the firm; outside they are a branch.
   * `county` is one registry area, `prefecture` lets one licence reach across counties (LIF-04).
   */
  within: z.enum(['county', 'prefecture']).optional(),
});
export type FirmChange = z.infer<typeof FirmChange>;
