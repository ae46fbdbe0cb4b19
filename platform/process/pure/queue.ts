import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';
import { StandIn } from './absence.ts';
import { ClockView } from './caseView.ts';

/** A page of the queue: which tasks, in which order. All as text, because it also stands in the address. */
export const QueueFilter = z.object({
  /** Words of the number, the title or the firm's name. */
  text: z.string().max(100).optional(),
  matter: z.string().max(80).optional(),
  process: z.enum(['approval', 'postCheck']).optional(),
  state: z.string().max(60).optional(),
  /** `broken`: took longer than promised, closed ones too. */
  due: z.enum(['overdue', 'today', 'week', 'none', 'broken']).optional(),
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
  /** The firm, or the masked name of a person. */
  applicantName: z.string(),
  state: z.string(),
  stateTitle: Text,
  /** How the case ended; null while it runs. */
  outcome: z.string().nullable(),
  holder: z.string().nullable(),
  /** What the holding role is called; null for the applicant, and when nobody holds the case. */
  holderTitle: Text.nullable(),
  /** The caller's post may take the open task, or give it back. */
  takeable: z.boolean(),
  /** The caller took the open task. */
  mine: z.boolean(),
  assigneeId: z.string().nullable(),
  assigneeName: z.string().nullable(),
  /** Whoever took the task is away today: who has it meanwhile, until when, and why. */
  standIn: StandIn.nullable(),
  openedAt: z.string(),
  dueAt: z.string().nullable(),
  provisional: z.boolean(),
  colour: z.enum(['green', 'yellow', 'orange', 'red', 'grey']),
  /** The clock that matters most: the reddest, then the one that ends first. */
  clock: ClockView.nullable(),
  alarms: z.array(z.string()),
  /** What the caller may do to this case among several at once. */
  together: z.array(z.object({ name: z.string(), title: Text, needsReason: z.boolean() })),
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

const Choice = z.object({ value: z.string(), title: Text, count: z.number().int() });

/** What there is to choose from in a scope of the queue, each with how many cases it has. */
export const QueueChoices = z.object({ matters: z.array(Choice), states: z.array(Choice) });
export type QueueChoices = z.infer<typeof QueueChoices>;

export const SavedFilter = z.object({
  name: z.string().trim().min(1).max(40),
  filter: QueueFilter.omit({ page: true }),
});
export type SavedFilter = z.infer<typeof SavedFilter>;
