import { z } from 'zod';
import { OrganisationKind } from '#modules/organisations/contract.ts';
import { Uscc } from '#platform/identifiers/pure/identifierSchemas.ts';

/** A place by what it is to the reform: its own place, one in it, one outside. So the same story runs anywhere. */
const CastPlace = z.union([
  z.literal('home'),
  z.strictObject({ within: z.string() }),
  z.strictObject({ outside: z.string() }),
]);

/** Names may hold a place of the cast, such as `〔本市〕市场监督管理局`. */
const Agency = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().min(1),
  place: z.string(),
  uscc: Uscc,
  duties: z.array(z.string()).default([]),
});

const Officer = z.strictObject({ name: z.string().min(1), role: z.string(), agency: z.string() });

const Firm = z.strictObject({
  /** What the stories call it. */
  called: z.string().min(1),
  name: z.string().min(1),
  uscc: Uscc,
  kind: OrganisationKind.default('enterprise'),
  place: z.string(),
  address: z.string(),
  industry: z.string().optional(),
  owner: z.string(),
  /** Others who may act for it. */
  people: z
    .array(
      z.strictObject({
        name: z.string(),
        as: z.enum(['preparer', 'agent']),
        may: z.array(z.enum(['fill', 'submit', 'receive'])).default([]),
      }),
    )
    .default([]),
});

/** Who plays in the scenarios of a reform. All of them are invented. */
export const Cast = z.strictObject({
  places: z.record(z.string(), CastPlace),
  agencies: z.array(Agency).min(1),
  officers: z.array(Officer).min(1),
  firms: z.array(Firm).min(1),
  /** What firms usually answer, by matter; a field of kind place holds a place of the cast. */
  answers: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});
export type Cast = z.infer<typeof Cast>;
