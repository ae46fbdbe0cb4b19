import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

/** What officials may be. Kept as data (`data/roles.yaml`), because places name and divide posts differently. */
export const Role = z.object({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** `agency`: only matters of the post's own agency; `place`: matters of every agency in the post's place. */
  reach: z.enum(['agency', 'place']),
  title: Text,
  description: Text,
});
export type Role = z.infer<typeof Role>;
