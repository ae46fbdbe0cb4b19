import { z } from 'zod';
import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { amountShape } from './amount.ts';

const LawId = z.string().regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
const Article = z.number().int().positive();

const entryShape = {
  title: Text,
  article: Article,
  validFrom: CalendarDate.optional(),
  /** The last day on which the entry holds. */
  validTo: CalendarDate.optional(),
  note: Text.optional(),
};

/** A limit that a law sets. */
const LawLimitEntry = z.strictObject({
  /** `<law>.<what>`, for instance `permit.decision`. */
  id: LawId,
  ...entryShape,
  ...amountShape,
  /** What the law makes of silence when the limit runs out. */
  onSilence: z.enum(['accepted', 'renewed']).optional(),
  /** Set on an extension: whose limit it extends, and who must approve it. */
  extends: LawId.optional(),
  rank: z.string().min(1).optional(),
  /** Counted backwards from an event. */
  before: z.string().min(1).optional(),
  rolls: z.boolean().optional(),
});

/** A reason for which time does not count. */
const LawStopEntry = z.strictObject({ id: z.string().regex(/^[a-z]+(-[a-z]+)*$/), ...entryShape });

/** One file of `law/`: a law and the limits it sets. */
export const LawFile = z.strictObject({
  law: z.strictObject({
    id: z.string().min(1),
    title: Text,
    validFrom: CalendarDate,
    source: z.string().min(1),
  }),
  limits: z.array(LawLimitEntry),
  stops: z.array(LawStopEntry).optional(),
});
export type LawFile = z.infer<typeof LawFile>;

interface FromLaw {
  /** The law's id, the file it stands in. */
  law: string;
  /** How to cite it: 《行政许可法》第四十二条. */
  citation: Text;
  validFrom: string;
}

export type LawLimit = z.infer<typeof LawLimitEntry> & FromLaw;
export type LawStop = z.infer<typeof LawStopEntry> & FromLaw;
