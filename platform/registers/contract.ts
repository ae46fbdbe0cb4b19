import { z } from 'zod';
import { operation } from '#platform/api/pure/operation.ts';
import { Text } from '#platform/i18n/pure/text.ts';

const Value = z.union([z.string(), z.number(), z.boolean(), Text]);

export const RegisterView = z.object({
  name: z.string(),
  title: Text,
  description: Text,
  key: z.string(),
  fields: z.array(z.object({ id: z.string(), title: Text, type: z.string(), translated: z.boolean() })),
  entries: z.array(z.object({ key: z.string(), body: z.record(z.string(), Value) })),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** How many there are by the source, when it names only some. */
  statedTotal: z.number().int().nullable(),
});
export type RegisterView = z.infer<typeof RegisterView>;

export const contract = {
  readRegister: operation({
    method: 'GET',
    path: '/registers/{name}',
    summary: 'A public register: its fields and the entries in force today',
    tag: 'registers',
    who: 'anyone',
    errors: ['notFound'],
  })
    .input(
      z.object({
        name: z.string().max(80),
        place: z.string().max(60).optional(),
        query: z.string().max(100).optional(),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
      }),
    )
    .output(RegisterView),
};
