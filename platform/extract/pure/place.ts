import { z } from 'zod';

const Count = z.number().int().positive();

/** Where something stands in a file, as a person would look for it. */
export const Place = z.discriminatedUnion('at', [
  z.object({ at: z.literal('page'), page: Count, line: Count.optional() }),
  /** A cell of a workbook, such as B7 of the sheet 清单. */
  z.object({ at: z.literal('cell'), sheet: z.string(), cell: z.string() }),
  z.object({ at: z.literal('paragraph'), paragraph: Count }),
  z.object({ at: z.literal('tableCell'), table: Count, row: Count, column: Count }),
  /** In what is repeated at the top or foot of every page. */
  z.object({ at: z.literal('margin') }),
  z.object({ at: z.literal('file') }),
]);
export type Place = z.infer<typeof Place>;
