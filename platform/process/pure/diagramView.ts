import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

const DiagramBox = z.object({
  state: z.string(),
  title: Text,
  holder: z.string().nullable(),
  step: z.boolean(),
  final: z.string().nullable(),
  current: z.boolean(),
  column: z.number(),
  row: z.number(),
});

/** A process as it is drawn: states in columns and rows, and what leads from one to the next. */
export const DiagramView = z.object({
  boxes: z.array(DiagramBox),
  arrows: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      action: z.string(),
      title: Text,
      byRule: z.boolean(),
      byClock: z.boolean(),
    }),
  ),
  columns: z.number(),
  rows: z.number(),
});
