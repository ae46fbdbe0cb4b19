import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

const Validity = z.object({
  amount: z.number().int().positive(),
  unit: z.enum(['months', 'years']),
  source: z.string(),
});

const Shown = z.object({ id: z.string(), label: Text, from: z.string() });

/** What a grant does to a licence. `renew`, `change` and `reissue` act on the licence that `field` names. */
export const Result = z.object({
  licence: z.enum(['issue', 'renew', 'change', 'reissue']),
  type: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: Text,
  /** The kind of licence in its catalogue (GB/T 36904): credit code of the keeper and three digits. */
  catalogueType: z.string().regex(/^[0-9A-Z]{18}\d{3}$/),
  field: z.string().optional(),
  validity: Validity.optional(),
  /** What stands on the licence: a label and the field or fact it is taken from. */
  shows: z.array(Shown).default([]),
  /** Certificates issued in the same instant beside the licence, such as the e-seal (LIF-02); `issue` only. */
  together: z
    .array(
      z.object({
        type: z.string().regex(/^[a-z][a-z0-9-]*$/),
        title: Text,
        catalogueType: z.string().regex(/^[0-9A-Z]{18}\d{3}$/),
        shows: z.array(Shown).default([]),
      }),
    )
    .default([]),
});
export type Result = z.infer<typeof Result>;
