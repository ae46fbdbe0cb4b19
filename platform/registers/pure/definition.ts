import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

export const FieldType = z.enum(['text', 'number', 'money', 'date', 'boolean', 'choice', 'reference']);
export type FieldType = z.infer<typeof FieldType>;

/** Words that an entry in a file may carry beside its fields. */
const reservedFields = ['validFrom', 'validTo', 'source'] as const;

const Choice = z.strictObject({ value: z.string().min(1), label: Text });

export const Field = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'registers.fault.notCamel'),
  title: Text,
  type: FieldType,
  required: z.boolean().default(false),
  /** A text in both languages: `{ zh, en }` in data, two columns in a table file. */
  translated: z.boolean().default(false),
  /** What may be chosen; only for `choice`. */
  values: z.array(Choice).min(1).optional(),
  /** The register whose keys are allowed; only for `reference`. */
  to: z.string().optional(),
  /** About a person: kept from the public view and from exports for everyone, and erasable. */
  personal: z.boolean().default(false),
});
export type Field = z.infer<typeof Field>;

/** Where a list or an entry comes from. `assumed` marks what was reconstructed because no document names it. */
export const Source = z.union([
  z.literal('assumed'),
  z.strictObject({
    document: z.string().min(1),
    item: z.union([z.string(), z.int()]).optional(),
    note: z.string().optional(),
  }),
]);
export type Source = z.infer<typeof Source>;

/** A register: a list with a schema, declared as data. */
export const RegisterDefinition = z
  .strictObject({
    register: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'registers.fault.notKebab'),
    title: Text,
    description: Text,
    /** Role of the post that keeps the list. */
    owner: z.string().min(1),
    /** Id of the place the list is for. */
    place: z.string().min(1),
    /** The field that names an entry. */
    key: z.string(),
    fields: z.array(Field).min(1),
    public: z.boolean(),
    /** What the document names only by count: the entries here are those it names, this is how many there are. */
    statedTotal: z.strictObject({ count: z.int().positive(), source: Source }).optional(),
    source: Source,
  })
  .superRefine((definition, context) => {
    const complain = (path: (string | number)[], fault: string, params?: Record<string, string>) =>
      context.addIssue({ code: 'custom', path, message: `registers.fault.${fault}`, params });
    const seen = new Set<string>();
    definition.fields.forEach((field, index) => {
      const at = ['fields', index];
      if (seen.has(field.id)) complain([...at, 'id'], 'twice', { id: field.id });
      seen.add(field.id);
      for (const [part, fault] of faultsOf(field)) complain([...at, part], fault, { id: field.id });
    });
    const key = definition.fields.find((field) => field.id === definition.key);
    if (!key) complain(['key'], 'noField', { id: definition.key });
    else if (key.type !== 'text' || key.translated || key.personal) {
      complain(['key'], 'keyOpenText');
    } else if (!key.required) complain(['key'], 'keyRequired');
  });
export type RegisterDefinition = z.infer<typeof RegisterDefinition>;

/** Which part is wrong, and its message below `registers.fault`. */
function faultsOf(field: Field): [string, string][] {
  const faults: [string, string][] = [];
  if ((reservedFields as readonly string[]).includes(field.id)) {
    faults.push(['id', 'reserved']);
  }
  if ((field.type === 'choice') !== (field.values !== undefined)) {
    faults.push(['values', 'valuesOfChoice']);
  }
  if ((field.type === 'reference') !== (field.to !== undefined)) {
    faults.push(['to', 'toOfReference']);
  }
  if (field.translated && field.type !== 'text') faults.push(['translated', 'translatedText']);
  const values = field.values?.map((choice) => choice.value) ?? [];
  if (new Set(values).size < values.length) faults.push(['values', 'valueTwice']);
  return faults;
}
