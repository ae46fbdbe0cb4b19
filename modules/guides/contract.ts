import { z } from 'zod';
import { TrackView } from '#modules/catalogue/contract.ts';
import { PlaceName } from '#platform/access/pure/placeName.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Name } from '#platform/i18n/pure/name.ts';
import { Text } from '#platform/i18n/pure/text.ts';

const Limit = z.object({ amount: z.number(), unit: z.string(), source: z.string() });
/** Answers as they stand in an address, so that a page with them can be shared. */
const Answers = z.record(z.string().max(60), z.string().max(200)).default({});
const Applies = z.enum(['yes', 'maybe']);

export const QuestionView = z.object({
  id: z.string(),
  title: Text,
  hint: Text.nullable(),
  kind: z.enum(['boolean', 'choice', 'number']),
  options: z.array(z.object({ value: z.string(), title: Text })),
  changes: z.enum(['materials', 'conditions', 'items']),
});
export type QuestionView = z.infer<typeof QuestionView>;

export const MaterialView = z.object({
  id: z.string(),
  title: Text,
  hint: Text.nullable(),
  by: z.enum(['upload', 'form', 'commitment', 'fetch']),
  colour: z.string(),
  /** Bring it now, it may follow, or nobody has to. */
  ask: z.enum(['now', 'later', 'not']),
  /** A question that is not answered yet may take it off the list. */
  maybe: z.boolean(),
});
export type MaterialView = z.infer<typeof MaterialView>;

export const HowTo = z.object({
  matter: z.string(),
  version: z.number().int(),
  /** As people say it; null where nobody has written one, then the title stands. */
  spoken: Text.nullable(),
  title: Text,
  summary: Text,
  place: PlaceName,
  agency: Name.nullable(),
  /** Whether it can be applied for: a permit has to be on the list in force. */
  listed: z.boolean(),
  questions: z.array(QuestionView),
  track: TrackView.nullable(),
  promisedTime: Limit,
  legalTime: Limit,
  fee: z.string(),
  visits: z.number().int(),
  materials: z.array(MaterialView),
  conditions: z.array(
    z.object({
      id: z.string(),
      title: Text,
      outcome: z.enum(['met', 'unmet', 'unknown']),
      wayOut: Text,
      basis: z.string(),
    }),
  ),
  steps: z.array(z.object({ kind: z.string(), count: z.number(), unit: z.string().nullable() })),
  citations: z.record(z.string(), Text),
});
export type HowTo = z.infer<typeof HowTo>;

const GuideMatter = z.object({
  kind: z.literal('matter'),
  applies: Applies,
  note: Text.nullable(),
  matter: z.string(),
  title: Text,
  spoken: Text.nullable(),
  type: z.string(),
  agency: Name.nullable(),
  promisedTime: Limit,
  legalTime: Limit,
  fee: z.string(),
  visits: z.number().int(),
  materials: z.array(MaterialView),
  conditions: z.array(Text),
  /** What follows from holding it: how long it lasts, when it is checked. */
  lasts: Limit.nullable(),
  check: Limit.extend({ title: Text }).nullable(),
});
const GuideBundle = z.object({
  kind: z.literal('bundle'),
  applies: Applies,
  note: Text.nullable(),
  bundle: z.string(),
  title: Text,
  summary: Text,
  parts: z.array(z.object({ matter: z.string(), title: Text, applies: z.enum(['yes', 'no', 'unknown']) })),
});
const GuideText = z.object({
  kind: z.literal('text'),
  applies: Applies,
  title: Text,
  text: Text,
  source: z.string(),
});
export const GuideItemView = z.discriminatedUnion('kind', [GuideMatter, GuideBundle, GuideText]);
export type GuideItemView = z.infer<typeof GuideItemView>;

export const GuideView = z.object({
  guide: z.string(),
  version: z.number().int(),
  title: Text,
  summary: Text,
  industry: z.string().nullable(),
  place: PlaceName,
  reform: z.string(),
  questions: z.array(QuestionView),
  phases: z.array(
    z.object({ id: z.enum(['prepare', 'start', 'permits', 'run']), items: z.array(GuideItemView) }),
  ),
  /** Papers of all matters that apply, each once. */
  materials: z.array(MaterialView.extend({ matters: z.array(Text) })),
  citations: z.record(z.string(), Text),
});
export type GuideView = z.infer<typeof GuideView>;

const Coverage = z.object({ listed: z.number().int(), statedTotal: z.number().int().nullable() });

const tag = 'guides';

export const contract = {
  listGuides: operation({
    method: 'GET',
    path: '/guides',
    summary: 'Opening guides of industries, and frequent matters by the names people say',
    tag,
    who: 'anyone',
  })
    .input(z.object({}))
    .output(
      z.object({
        guides: z.array(
          z.object({
            guide: z.string(),
            title: Text,
            summary: Text,
            industry: z.string().nullable(),
            matters: z.number().int(),
          }),
        ),
        frequent: z.array(z.object({ matter: z.string(), name: Text, situation: Text })),
        coverage: z.object({ guides: Coverage, frequent: Coverage }),
      }),
    ),
  getGuide: operation({
    method: 'GET',
    path: '/guides/{guide}',
    summary: 'An opening guide, generated from the matters in force, for whoever answers so',
    tag,
    who: 'anyone',
    errors: ['guide.unknown'],
  })
    .input(z.object({ guide: z.string().max(80), answers: Answers }))
    .output(GuideView),
  getHowTo: operation({
    method: 'GET',
    path: '/how-to/{matter}',
    summary:
      'A matter in plain words: what it is called, how it goes in pictures, and the papers of this situation',
    tag,
    who: 'anyone',
    errors: ['matter.unknown'],
  })
    .input(z.object({ matter: z.string().max(80), answers: Answers }))
    .output(HowTo),
};
