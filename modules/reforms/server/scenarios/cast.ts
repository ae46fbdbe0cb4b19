import { z } from 'zod';
import { OrganisationKind } from '#modules/organisations/contract.ts';
import { RIGHTS } from '#platform/access/pure/actor.ts';
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
  establishedOn: z.iso.date().optional(),
  owner: z.string(),
  /** Others who may act for it. */
  people: z
    .array(
      z.strictObject({
        name: z.string(),
        as: z.enum(['preparer', 'agent']),
        may: z.array(z.enum(RIGHTS)).default([]),
      }),
    )
    .default([]),
});

/** Who plays in the scenarios of a reform. All of them are invented. */
export const Cast = z
  .strictObject({
    places: z.record(z.string(), CastPlace),
    agencies: z.array(Agency).min(1),
    officers: z.array(Officer).min(1),
    /** People who are nobody's officials and own no firm yet. */
    people: z.array(z.string().min(1)).default([]),
    firms: z.array(Firm).min(1),
    /** What firms usually answer, by matter; a field of kind place holds a place of the cast. */
    answers: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  })
  .superRefine((cast, context) => {
    const complain = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message: `reforms.cast.${message}` });
    const places = Object.keys(cast.places);
    if (!Object.values(cast.places).includes('home')) complain(['places'], 'noHome');
    for (const [alias, place] of Object.entries(cast.places)) {
      const other = place === 'home' ? undefined : Object.values(place)[0]!;
      // Places are found in order, so one can only lean on those before it.
      if (other !== undefined && places.indexOf(other) >= places.indexOf(alias)) {
        complain(['places', alias], 'unknownPlace');
      }
    }
    for (const list of ['agencies', 'firms'] as const) {
      for (const [n, { place }] of cast[list].entries()) {
        if (!places.includes(place)) complain([list, n, 'place'], 'unknownPlace');
      }
    }
    for (const [n, { agency, name }] of cast.officers.entries()) {
      if (!cast.agencies.some(({ id }) => id === agency))
        complain(['officers', n, 'agency'], 'unknownAgency');
      if (cast.officers.findIndex((other) => other.name === name) < n)
        complain(['officers', n, 'name'], 'twice');
    }
    for (const [n, { called }] of cast.firms.entries()) {
      if (cast.firms.findIndex((other) => other.called === called) < n)
        complain(['firms', n, 'called'], 'twice');
    }
  });
export type Cast = z.infer<typeof Cast>;
