import { z } from 'zod';
import { ElementId, FieldKind } from '#platform/forms/pure/form.ts';
import { Text } from '#platform/i18n/pure/text.ts';

const GroupId = z.string().regex(/^[a-z][a-z-]*$/);

/**
 * The dictionary of data elements (数据元): what several forms mean alike has one id, one title and one kind, so that
 * it is asked once. A material may be one too.
 */
export const Elements = z.strictObject({
  /** Sections of a form that is put together, in their order. The part of an id before the point names one. */
  groups: z.array(z.strictObject({ id: GroupId, title: Text })).min(1),
  elements: z
    .array(
      z.strictObject({
        id: ElementId,
        title: Text,
        hint: Text.optional(),
        kind: z.union([FieldKind, z.literal('material')]),
      }),
    )
    .min(1),
});
export type Elements = z.infer<typeof Elements>;
export type Element = Elements['elements'][number];
