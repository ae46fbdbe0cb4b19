import { z } from 'zod';

/** What a place, an agency or a firm is called; not every one has an English name. */
export const Name = z.object({ zh: z.string(), en: z.string().nullable() });
export type Name = z.infer<typeof Name>;
