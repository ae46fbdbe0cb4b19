import { z } from 'zod';
import { DELEGATIONS } from '#platform/access/pure/actor.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { Intent } from './domain/intent.ts';

const Link = z.object({ title: z.string(), url: z.string() });
/** One sentence of an answer, with what it rests on. */
const Line = z.object({
  words: z.string(),
  source: z.string().nullable(),
  /** Where the source can be read. */
  url: z.string().optional(),
});

export const AnswerView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    intent: Intent,
    about: Link,
    lines: z.array(Line),
    more: z.array(Link),
  }),
  /** Several things fit: which one is meant? */
  z.object({ kind: z.literal('askBack'), options: z.array(Link) }),
  /** Nothing that is known here speaks of it. */
  z.object({
    kind: z.literal('unknown'),
    /** A policy of that name that holds no longer. */
    ended: Link.optional(),
  }),
  /** A person was asked for. */
  z.object({ kind: z.literal('person') }),
]);
export type AnswerView = z.infer<typeof AnswerView>;

export const Said = z.object({
  author: z.enum(['asker', 'robot', 'officer']),
  /** The officer's name. */
  name: z.string().nullable(),
  words: z.string(),
  at: z.iso.datetime(),
});
export type Said = z.infer<typeof Said>;

export const ConversationView = z.object({
  id: z.uuid(),
  state: z.enum(['waiting', 'answered', 'closed']),
  messages: z.array(Said),
});
export type ConversationView = z.infer<typeof ConversationView>;

export const ConversationLine = z.object({
  id: z.uuid(),
  state: z.enum(['waiting', 'answered']),
  lastWords: z.string(),
  openedAt: z.iso.datetime(),
  movedAt: z.iso.datetime(),
  messages: z.number().int(),
});
export type ConversationLine = z.infer<typeof ConversationLine>;

const GuidedPolicy = z.object({
  policy: z.string(),
  names: Text,
  benefit: Text,
  mode: z.enum(['automatic', 'application', 'information']),
});

/** What the commissioner says to one firm now. */
export const GuidanceView = z.object({
  day: z.iso.date(),
  /** Every condition is met. */
  have: z.array(GuidedPolicy),
  /** Nothing speaks against it, but something is not known. */
  open: z.number().int(),
  /** The next question: an attribute that the firm may state itself, and the policies that hang on it. */
  question: z.object({ attribute: z.string(), names: Text, policies: z.array(GuidedPolicy) }).nullable(),
  /** Not known, and for a register to say. */
  waits: z.array(z.object({ attribute: z.string(), names: Text, policies: z.number().int() })),
  /** The policy that was asked about, condition by condition. */
  about: GuidedPolicy.extend({
    outcome: z.enum(['true', 'false', 'unknown']),
    conditions: z.array(
      z.object({
        id: z.string(),
        words: Text,
        article: z.string().nullable(),
        outcome: z.enum(['true', 'false', 'unknown']),
      }),
    ),
  }).nullable(),
});
export type GuidanceView = z.infer<typeof GuidanceView>;

const Words = z.string().trim().min(1).max(2000);
const Held = z.object({ id: z.uuid(), key: z.string().min(20).max(80) });
const staff = { officer: ['hotline', 'window'] } as const;
const tag = 'assistant';

export const contract = {
  ask: operation({
    method: 'GET',
    path: '/assistant/answers',
    summary: 'Answers a plain question out of the catalogue, the guides and the law, with what it rests on',
    tag,
    who: 'anyone',
  })
    .input(
      z.object({
        question: z.string().trim().min(1).max(200),
        /** What it is about; by its words where it is not said. */
        topic: z.enum(['matters', 'policies']).optional(),
      }),
    )
    .output(AnswerView),
  guideFirm: operation({
    method: 'GET',
    path: '/assistant/commissioner',
    summary:
      'The virtual policy commissioner: what the own firm can have, and the one thing to tell next (POL-09.r2)',
    tag,
    who: { firm: DELEGATIONS },
    errors: ['policy.unknown'],
  })
    .input(z.object({ policy: z.string().max(80).optional() }))
    .output(GuidanceView),
  handOver: operation({
    method: 'POST',
    path: '/assistant/conversations',
    summary: 'Hand the conversation to a person; the key in the answer reads what they say',
    tag,
    who: 'anyone',
  })
    .input(
      z.object({
        messages: z
          .array(z.object({ author: z.enum(['asker', 'robot']), words: Words }))
          .min(1)
          .max(40),
      }),
    )
    .output(z.object({ id: z.uuid(), key: z.string() })),
  getConversation: operation({
    method: 'GET',
    path: '/assistant/conversations/{id}',
    summary: 'What was said so far, for whoever holds the key',
    tag,
    who: 'anyone',
    errors: ['conversation.unknown'],
  })
    .input(Held)
    .output(ConversationView),
  sayMore: operation({
    method: 'POST',
    path: '/assistant/conversations/{id}/messages',
    summary: 'Say more in the same conversation',
    tag,
    who: 'anyone',
    errors: ['conversation.unknown', 'conversation.closed'],
  })
    .input(Held.extend({ words: Words }))
    .output(ConversationView),
  listConversations: operation({
    method: 'GET',
    path: '/assistant/inbox',
    summary: 'Conversations that wait for a person here, the longest waiting first',
    tag,
    who: staff,
  })
    .input(z.object({}))
    .output(z.object({ conversations: z.array(ConversationLine) })),
  readConversation: operation({
    method: 'GET',
    path: '/assistant/inbox/{id}',
    summary: 'A conversation that was handed to the staff of this place',
    tag,
    who: staff,
    errors: ['conversation.unknown'],
  })
    .input(z.object({ id: z.uuid() }))
    .output(ConversationView),
  answerConversation: operation({
    method: 'POST',
    path: '/assistant/inbox/{id}/answer',
    summary: 'Answer in the thread of whoever asked, and close it if that was all',
    tag,
    who: staff,
    errors: ['conversation.unknown', 'conversation.closed'],
  })
    .input(z.object({ id: z.uuid(), words: Words, close: z.boolean().default(false) }))
    .output(ConversationView),
};
