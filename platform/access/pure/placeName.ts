import { z } from 'zod';
import { Name } from '#platform/i18n/pure/name.ts';

/** A place as pages and lists show it. */
export const PlaceName = Name.extend({ id: z.string() });
