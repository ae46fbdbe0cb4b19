import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

const Slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** How a value follows from other attributes: a formula of the rules profile, whole years since a date, or a decision table of law/. */
export const Derivation = z.union([
  z.strictObject({ formula: z.string().min(1) }),
  z.strictObject({ yearsSince: Slug }),
  z.strictObject({ table: z.enum(['sme-sizes']) }),
]);
export type Derivation = z.infer<typeof Derivation>;

/** One attribute of the enterprise profile as its file declares it; what rules see of it is an `Attribute` of platform/rules. */
export const DeclaredAttribute = z
  .strictObject({
    id: Slug,
    names: Text,
    type: z.enum(['text', 'number', 'money', 'date', 'boolean', 'texts']),
    unit: Slug.optional(),
    values: z.array(z.strictObject({ value: z.string().min(1), title: Text })).optional(),
    description: Text.optional(),
    /** Of a yes-or-no attribute: how a rule that asks for yes or for no is read aloud. */
    said: z.strictObject({ yes: Text, no: Text }).optional(),
    derived: Derivation.optional(),
    /** In order of precedence: the first that has a value that still counts decides. */
    sources: z.array(Slug).default([]),
    /** The firm may state it; that counts after all sources. */
    supplied: z.boolean().default(false),
    /** So long after the day that it speaks of a value counts; without it until the source says something else. */
    freshMonths: z.int().positive().optional(),
    /** What a value counts as while the firm disputes it. */
    disputed: z.enum(['counts', 'unknown']).default('counts'),
  })
  .refine(({ derived, sources, supplied }) => derived || supplied || sources.length > 0, {
    error: 'nobody says it: it needs a source, supplied or derived',
  });

export const AttributeFile = z.strictObject({
  group: z.strictObject({ id: Slug, title: Text }),
  attributes: z.array(DeclaredAttribute).min(1),
});

export interface ProfileAttribute extends z.infer<typeof DeclaredAttribute> {
  group: { id: string; title: Text };
}

const source = { id: Slug, title: Text, duty: Slug };
/** Who says what: a register of our own, or a system outside that is asked for `resource`. */
export const Source = z.discriminatedUnion('kind', [
  z.strictObject({ ...source, kind: z.literal('own') }),
  z.strictObject({ ...source, kind: z.literal('outside'), resource: Slug }),
]);
export type Source = z.infer<typeof Source>;

export const UnitOfValue = z.strictObject({ id: Slug, title: Text });
export type UnitOfValue = z.infer<typeof UnitOfValue>;

/** The firm itself as a source, and what is computed from other attributes. */
export const FIRM = 'firm';
export const CALCULATED = 'calculated';
