import { z } from 'zod';
import { operation } from '#platform/api/pure/operation.ts';
import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { Reason } from '#platform/rules/pure/reading/reasonsOf.ts';
import { LISTS } from './domain/lists.ts';

const tag = 'Finance';
const List = z.enum(LISTS);
const Key = z.string().trim().min(1).max(60);
const Money = z.string();

export const InstitutionView = z.object({
  code: z.string(),
  name: Text,
  contact: z.string().nullable(),
  phone: z.string().nullable(),
});

export const ProductView = z.object({
  code: z.string(),
  name: Text,
  institution: InstitutionView.nullable(),
  kind: Text.nullable(),
  summary: Text.nullable(),
  amountMost: Money.nullable(),
  termMonths: z.number().nullable(),
  rate: Text.nullable(),
  /** Percent of the guarantee fee waived at most. */
  feeWaiver: z.number().nullable(),
  /** False: the list names no conditions; the institution tells. */
  hasConditions: z.boolean(),
});
export type ProductView = z.infer<typeof ProductView>;

/** One list: who keeps it, of which day it is, how many entries it has and how many its source states. */
const ListView = z.object({
  list: List,
  title: Text,
  owner: Text,
  asOf: CalendarDate,
  count: z.number().int(),
  stated: z.number().int().nullable(),
});
export type ListView = z.infer<typeof ListView>;

const RequestView = z.object({
  id: z.uuid(),
  product: z.string(),
  productName: Text,
  status: z.enum(['open', 'answered', 'withdrawn']),
  message: z.string(),
  at: z.iso.datetime(),
  answer: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
});
export type RequestView = z.infer<typeof RequestView>;

const MatchedProduct = ProductView.extend({
  outcome: z.enum(['true', 'false', 'unknown']),
  reasons: z.array(Reason),
  /** What would be handed to the institution with a request: names of attributes of the profile. */
  shares: z.array(Text),
  mayAsk: z.boolean(),
});
export type MatchedProduct = z.infer<typeof MatchedProduct>;
const Matched = z.object({ products: z.array(MatchedProduct), requests: z.array(RequestView) });

const Receipt = z.object({
  institution: z.string(),
  name: Text,
  acknowledgedAt: z.iso.datetime().nullable(),
  how: z.enum(['online', 'phone', 'letter', 'inPerson']).nullable(),
  /** Whether it reads its lists on the platform; else an officer notes its word. */
  online: z.boolean(),
});
const PushView = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  lists: z.array(z.object({ list: List, title: Text, count: z.number().int() })),
  receipts: z.array(Receipt),
  missing: z.number().int(),
});
export type PushView = z.infer<typeof PushView>;

const Desk = z.object({
  lists: z.array(ListView),
  pushes: z.array(PushView),
  requests: z.object({ open: z.number().int(), answered: z.number().int() }),
  /** Products whose conditions do not read as a rule: to be mended on the list, until then nobody is matched. */
  unreadable: z.array(Text),
});

/** For a firm that is itself on the list of institutions. */
const InstitutionDesk = z.object({
  institution: InstitutionView.nullable(),
  pushes: z.array(
    z.object({
      id: z.uuid(),
      at: z.iso.datetime(),
      acknowledgedAt: z.iso.datetime().nullable(),
      lists: z.array(
        z.object({
          list: List,
          title: Text,
          columns: z.array(Text),
          rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), Text, z.null()]))),
        }),
      ),
    }),
  ),
  requests: z.array(
    RequestView.extend({
      firm: z.string(),
      facts: z.array(z.object({ names: Text, value: z.string() })),
    }),
  ),
});
export type InstitutionDesk = z.infer<typeof InstitutionDesk>;

const firms = { firm: ['owner', 'preparer', 'agent'] } as const;
const deciders = { firm: ['owner', 'agent'] } as const;
const office = { officer: ['reform-office'] } as const;
const Message = z.string().trim().max(500);

export const contract = {
  listFinance: operation({
    method: 'GET',
    path: '/finance',
    summary: 'Institutions with their contacts, and products, as the lists of the place have them today',
    tag,
    who: 'anyone',
  }).output(
    z.object({
      lists: z.array(ListView),
      institutions: z.array(InstitutionView),
      products: z.array(ProductView),
      /** The highest waiver of the guarantee fee that any product promises, in percent (FIN-03.r6, a target). */
      highestWaiver: z.number().nullable(),
    }),
  ),
  matchProducts: operation({
    method: 'GET',
    path: '/finance/matches',
    summary: 'Products for the own firm, those that fit first, with reasons and what is missing',
    tag,
    who: firms,
    errors: ['notFound'],
  }).output(Matched),
  requestContact: operation({
    method: 'POST',
    path: '/finance/requests',
    summary: 'Ask an institution to get in touch; what it is told of the firm needs consent',
    tag,
    who: deciders,
    errors: ['access.denied', 'notFound', 'finance.noInstitution', 'finance.asked'],
  })
    .input(z.object({ product: Key, message: Message.default(''), consent: z.literal(true) }))
    .output(Matched),
  withdrawRequest: operation({
    method: 'POST',
    path: '/finance/requests/{request}/withdraw',
    summary: 'Take a request back; what was handed over is erased',
    tag,
    who: deciders,
    errors: ['access.denied', 'notFound'],
  })
    .input(z.object({ request: z.uuid() }))
    .output(Matched),
  getInstitution: operation({
    method: 'GET',
    path: '/finance/institution',
    summary: 'For an institution: lists that it was sent, and firms that ask for contact',
    tag,
    who: firms,
    errors: ['notFound'],
  }).output(InstitutionDesk),
  acknowledgePush: operation({
    method: 'POST',
    path: '/finance/pushes/{push}/acknowledge',
    summary: 'The institution acknowledges the lists',
    tag,
    who: deciders,
    errors: ['access.denied', 'notFound'],
  })
    .input(z.object({ push: z.uuid() }))
    .output(InstitutionDesk),
  answerRequest: operation({
    method: 'POST',
    path: '/finance/requests/{request}/answer',
    summary: 'The institution answers a firm',
    tag,
    who: deciders,
    errors: ['access.denied', 'notFound'],
  })
    .input(z.object({ request: z.uuid(), answer: Message.min(1) }))
    .output(InstitutionDesk),
  getFinanceDesk: operation({
    method: 'GET',
    path: '/finance/desk',
    summary: 'The lists, what was sent, and who has not acknowledged it',
    tag,
    who: office,
  }).output(Desk),
  pushLists: operation({
    method: 'POST',
    path: '/finance/pushes',
    summary: 'Send the lists of today to every institution',
    tag,
    who: office,
    errors: ['access.denied', 'finance.nobody', 'finance.noLists'],
  })
    .input(z.object({}))
    .output(Desk),
  noteAcknowledgement: operation({
    method: 'POST',
    path: '/finance/pushes/{push}/receipts/{institution}',
    summary: 'Note that an institution acknowledged in another way',
    tag,
    who: office,
    errors: ['access.denied', 'notFound'],
  })
    .input(z.object({ push: z.uuid(), institution: Key, how: z.enum(['phone', 'letter', 'inPerson']) }))
    .output(Desk),
};
