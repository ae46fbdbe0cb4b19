import { z } from 'zod';
import { operation } from '#platform/api/pure/operation.ts';
import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { Link, Speaker, STREAM_STATES, StreamPlan } from './domain/stream.ts';

const PlaceName = z.object({ id: z.string(), zh: z.string(), en: z.string().nullable() });
const PolicyLink = z.object({ policy: z.string(), names: Text, inForce: z.boolean() });
const Instant = z.iso.datetime();

export const StreamCard = z.object({
  id: z.uuid(),
  theme: Text,
  startsAt: Instant,
  endsAt: Instant,
  state: z.enum(STREAM_STATES),
  /** Where it stands now: one without a replay that is over waits for it. */
  stands: z.enum(['coming', 'live', 'over', 'held', 'cancelled']),
  speakers: z.array(Speaker),
  answers: z.number().int(),
});
export type StreamCard = z.infer<typeof StreamCard>;

export const QuestionView = z.object({
  id: z.uuid(),
  words: z.string(),
  phase: z.enum(['before', 'during']),
  answer: z.string().nullable(),
  answeredWhen: z.enum(['live', 'afterwards']).nullable(),
  answeredAt: Instant.nullable(),
  policies: z.array(PolicyLink),
});
export type QuestionView = z.infer<typeof QuestionView>;

export const StreamView = StreamCard.extend({
  place: PlaceName,
  story: Text.nullable(),
  policies: z.array(PolicyLink),
  watchUrl: z.string().nullable(),
  replayUrl: z.string().nullable(),
  cancelledFor: z.string().nullable(),
  /** When a question may be sent now: before or during. */
  asking: z.enum(['before', 'during']).nullable(),
  /** When it was to begin before its time was changed. */
  movedFrom: Instant.nullable(),
  /** Whether the caller is told of changes; `signIn`: only who signs in can be; `none`: nothing changes any more, or an officer. */
  signUp: z.enum(['yes', 'no', 'signIn', 'none']),
  /** The caller planned it, and it has not begun. */
  mayChange: z.boolean(),
  /** Answered ones only. */
  questions: z.array(QuestionView),
});
export type StreamView = z.infer<typeof StreamView>;

export const Month = z.object({
  month: z.string(),
  streams: z.number().int(),
  missing: z.number().int(),
  when: z.enum(['past', 'current', 'coming']),
});

export const SpokespersonView = z.object({
  id: z.uuid(),
  name: z.string(),
  phone: z.string(),
  email: z.string().nullable(),
  from: CalendarDate,
  to: CalendarDate.nullable(),
  reason: z.string().nullable(),
});
export type SpokespersonView = z.infer<typeof SpokespersonView>;

const ExplanationView = z.object({
  id: z.uuid(),
  policy: PolicyLink,
  title: z.string(),
  words: z.string(),
  state: z.enum(['drafted', 'published', 'returned']),
  decidedAt: Instant.nullable(),
  returnedFor: z.string().nullable(),
});
export type ExplanationView = z.infer<typeof ExplanationView>;

const Unit = z.object({
  register: z.string(),
  unit: z.string(),
  name: Text,
  does: z.enum(['makes', 'pays', 'both']),
  /** Who speaks on the day; null is a gap. */
  spokesperson: SpokespersonView.nullable(),
});

export const UnitList = z.object({
  place: PlaceName,
  /** How many units the document counts, where it names fewer. */
  stated: z.number().int().nullable(),
  units: z.array(Unit),
  gaps: z.number().int(),
  /** Issuers of own policies that stand in no list of units. */
  unlisted: z.array(Text),
});
export type UnitList = z.infer<typeof UnitList>;

export const DeskUnit = Unit.extend({
  history: z.array(SpokespersonView),
  /** Officers of the unit who could speak for it. */
  candidates: z.array(z.object({ id: z.uuid(), name: z.string() })),
  explanations: z.array(ExplanationView),
  mayName: z.boolean(),
  mayDraft: z.boolean(),
  /** The caller speaks for it. */
  speaks: z.boolean(),
});
export type DeskUnit = z.infer<typeof DeskUnit>;

const tag = 'briefings';
const anyone = { tag, who: 'anyone' } as const;
/** Posts that plan streams, answer and name spokespersons. */
export const OFFICE = ['policy-officer', 'agency-head', 'reform-office'] as const;
/** Posts that a spokesperson may hold. */
export const SPEAKERS = [...OFFICE, 'reviewer', 'decider', 'window', 'competition-reviewer'] as const;
const office = { tag, who: { officer: OFFICE } } as const;
const speakers = { tag, who: { officer: SPEAKERS } } as const;
const Id = z.object({ id: z.uuid() });
const Reason = z.string().trim().min(1).max(500);
const UnitAt = z.object({ register: z.string().max(120), unit: z.string().max(80) });
const Policies = z.array(z.string().max(80)).min(1).max(12);

export const contract = {
  listStreams: operation({
    method: 'GET',
    path: '/briefings',
    summary: 'The calendar of livestreams by month; a month with too few is flagged (POL-08)',
    ...anyone,
  })
    .input(z.object({}))
    .output(
      z.object({
        place: PlaceName.nullable(),
        /** Streams that each month is to have, and what says so. */
        least: z.number().int().nullable(),
        basis: Text.nullable(),
        months: z.array(Month),
        streams: z.array(StreamCard),
      }),
    ),
  getStream: operation({
    method: 'GET',
    path: '/briefings/{id}',
    summary: 'One livestream: theme, speakers, policies, replay, and what was asked and answered',
    errors: ['briefing.unknown'],
    ...anyone,
  })
    .input(Id)
    .output(StreamView),
  askStream: operation({
    method: 'POST',
    path: '/briefings/{id}/questions',
    summary: 'Send a question before or during a livestream; who asks is not kept',
    errors: ['briefing.unknown', 'briefing.closed'],
    ...anyone,
  })
    .input(Id.extend({ words: z.string().trim().min(1).max(500) }))
    .output(z.object({ id: z.uuid(), phase: z.enum(['before', 'during']) })),
  signUp: operation({
    method: 'POST',
    path: '/briefings/{id}/sign-up',
    summary: 'Be told, or no longer be told, when a livestream is moved or called off',
    errors: ['briefing.unknown', 'briefing.closed'],
    tag,
    who: 'signedIn',
  })
    .input(Id.extend({ wanted: z.boolean() }))
    .output(StreamView),
  listSpokespersons: operation({
    method: 'GET',
    path: '/spokespersons',
    summary: 'Who speaks for each unit about its policies, with contact; gaps are named (POL-10)',
    ...anyone,
  })
    .input(z.object({ asOf: CalendarDate.optional() }))
    .output(z.object({ day: CalendarDate, lists: z.array(UnitList) })),
  findSpokesperson: operation({
    method: 'GET',
    path: '/policies/{policy}/spokesperson',
    summary: 'Who speaks for the unit that issued a policy, and what they published about it',
    ...anyone,
  })
    .input(z.object({ policy: z.string().max(80) }))
    .output(
      z.object({
        unit: Text.nullable(),
        spokesperson: SpokespersonView.nullable(),
        explanations: z.array(ExplanationView),
        /** Answers of livestreams that rest on it. */
        answers: z.array(QuestionView.extend({ stream: z.uuid() })),
      }),
    ),
  listQuestions: operation({
    method: 'GET',
    path: '/briefing-desk',
    summary: 'Questions of the place that wait for an answer, and the policies it may rest on',
    ...office,
  })
    .input(z.object({}))
    .output(
      z.object({
        questions: z.array(QuestionView.extend({ stream: StreamCard, offered: z.array(PolicyLink) })),
        policies: z.array(PolicyLink),
      }),
    ),
  planStream: operation({
    method: 'POST',
    path: '/briefing-desk/streams',
    summary: 'Plan a livestream: theme, officials and firms, policies, time',
    errors: ['briefing.noRules', 'briefing.faults', 'briefing.noSuchPolicy'],
    ...office,
  })
    .input(StreamPlan)
    .output(StreamView),
  changeStream: operation({
    method: 'PUT',
    path: '/briefing-desk/streams/{id}',
    summary: 'Change the plan of a livestream that has not begun; another time is told to whoever signed up',
    errors: [
      'briefing.unknown',
      'briefing.over',
      'briefing.notYours',
      'briefing.faults',
      'briefing.noSuchPolicy',
    ],
    ...office,
  })
    .input(StreamPlan.extend({ id: z.uuid() }))
    .output(StreamView),
  cancelStream: operation({
    method: 'POST',
    path: '/briefing-desk/streams/{id}/cancel',
    summary: 'Call a livestream off, with the reason',
    errors: ['briefing.unknown', 'briefing.over'],
    ...office,
  })
    .input(Id.extend({ reason: Reason }))
    .output(StreamView),
  recordReplay: operation({
    method: 'POST',
    path: '/briefing-desk/streams/{id}/replay',
    summary: 'Where a livestream that is over can be seen again',
    errors: ['briefing.unknown', 'briefing.notOver'],
    ...office,
  })
    .input(Id.extend({ replayUrl: Link }))
    .output(StreamView),
  answerQuestion: operation({
    method: 'POST',
    path: '/briefing-desk/questions/{id}/answer',
    summary:
      'Answer a question with the policies in force that the answer rests on; it joins the knowledge base',
    errors: ['briefing.noQuestion', 'briefing.answered', 'briefing.noSuchPolicy'],
    ...office,
  })
    .input(Id.extend({ answer: z.string().trim().min(1).max(2000), policies: Policies }))
    .output(QuestionView),
  listUnits: operation({
    method: 'GET',
    path: '/spokesperson-desk',
    summary: 'The units of the place as those see them who name spokespersons, draft, and speak',
    ...speakers,
  })
    .input(z.object({}))
    .output(z.object({ units: z.array(DeskUnit), policies: z.array(PolicyLink) })),
  nameSpokesperson: operation({
    method: 'POST',
    path: '/spokesperson-desk/name',
    summary: 'Name the one spokesperson of a unit, with public contact, from today',
    errors: ['spokesperson.noUnit', 'spokesperson.second', 'spokesperson.notOfUnit'],
    ...office,
  })
    .input(
      UnitAt.extend({
        person: z.uuid(),
        phone: z.string().trim().min(3).max(40),
        email: z.email().max(200).optional(),
      }),
    )
    .output(SpokespersonView),
  endSpokesperson: operation({
    method: 'POST',
    path: '/spokesperson-desk/end',
    summary: 'End the term of a unit’s spokesperson with today as its last day, and why',
    errors: ['spokesperson.noUnit', 'spokesperson.nobody'],
    ...office,
  })
    .input(UnitAt.extend({ reason: Reason }))
    .output(SpokespersonView),
  draftExplanation: operation({
    method: 'POST',
    path: '/spokesperson-desk/explanations',
    summary: 'Draft the explanation of a policy in the department that makes it (POL-10.r4)',
    errors: ['spokesperson.noUnit', 'briefing.noSuchPolicy'],
    ...speakers,
  })
    .input(
      UnitAt.extend({
        policy: z.string().max(80),
        title: z.string().trim().min(1).max(200),
        words: z.string().trim().min(1).max(2000),
      }),
    )
    .output(ExplanationView),
  publishExplanation: operation({
    method: 'POST',
    path: '/spokesperson-desk/explanations/{id}/publish',
    summary: 'The spokesperson publishes what the department drafted; never one’s own draft',
    errors: ['spokesperson.noDraft', 'spokesperson.ownDraft', 'briefing.noSuchPolicy'],
    ...speakers,
  })
    .input(Id)
    .output(ExplanationView),
  returnExplanation: operation({
    method: 'POST',
    path: '/spokesperson-desk/explanations/{id}/return',
    summary: 'The spokesperson sends a draft back, with the reason',
    errors: ['spokesperson.noDraft', 'spokesperson.ownDraft'],
    ...speakers,
  })
    .input(Id.extend({ reason: Reason }))
    .output(ExplanationView),
};
