import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

/** A page of the queue: which tasks, in which order. All as text, because it also stands in the address. */
export const QueueFilter = z.object({
  /** Words of the number, the title or the firm's name. */
  text: z.string().max(100).optional(),
  matter: z.string().max(80).optional(),
  process: z.enum(['approval', 'postCheck']).optional(),
  state: z.string().max(60).optional(),
  due: z.enum(['overdue', 'today', 'week', 'none']).optional(),
  assigned: z.enum(['me', 'nobody', 'anybody']).optional(),
  /** `open`: tasks of my post. `all`: every case of my agency, closed ones too. */
  scope: z.enum(['open', 'all']).default('open'),
  sort: z.enum(['due', 'opened', 'moved']).default('due'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});
export type QueueFilter = z.infer<typeof QueueFilter>;

export const QueueRow = z.object({
  caseId: z.string(),
  number: z.string(),
  title: Text,
  process: z.string(),
  matter: z.string().nullable(),
  organisation: z.object({ id: z.string(), name: z.string() }).nullable(),
  state: z.string(),
  stateTitle: Text,
  holder: z.string().nullable(),
  assigneeId: z.string().nullable(),
  assigneeName: z.string().nullable(),
  openedAt: z.string(),
  dueAt: z.string().nullable(),
  provisional: z.boolean(),
  colour: z.enum(['green', 'yellow', 'orange', 'red', 'grey']),
  alarms: z.array(z.string()),
  version: z.number().int(),
});
export type QueueRow = z.infer<typeof QueueRow>;

export const QueuePage = z.object({
  rows: z.array(QueueRow),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
});
export type QueuePage = z.infer<typeof QueuePage>;

export const SavedFilter = z.object({
  name: z.string().trim().min(1).max(40),
  filter: QueueFilter.omit({ page: true }),
});
export type SavedFilter = z.infer<typeof SavedFilter>;
