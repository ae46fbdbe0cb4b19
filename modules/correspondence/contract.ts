import { z } from 'zod';
import { DELEGATIONS } from '#platform/access/pure/actor.ts';
import { caseReaders } from '#platform/access/pure/caseReaders.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { UploadLimits } from '#platform/files/pure/fileLimits.ts';
import { Name } from '#platform/i18n/pure/name.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { CaseView } from '#platform/process/pure/caseView.ts';
import { VERDICTS } from './domain/verdict.ts';

const Verdict = z.enum(VERDICTS);

export const FileOfCase = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
});
export type FileOfCase = z.infer<typeof FileOfCase>;

export const Message = z.object({
  id: z.uuid(),
  seq: z.number().int(),
  at: z.iso.datetime(),
  /** Who speaks: the applicant's side, or an agency of the case. */
  side: z.enum(['applicant', 'agency']),
  mine: z.boolean(),
  unread: z.boolean(),
  authorName: z.string().nullable(),
  /** The post, for an officer. */
  post: Text.nullable(),
  agency: Name.nullable(),
  /** Null once erased. */
  words: z.string().nullable(),
  files: z.array(FileOfCase),
});
export type Message = z.infer<typeof Message>;

export const MessagesOfCase = z.object({
  messages: z.array(Message),
  unread: z.number().int(),
  mayWrite: z.boolean(),
  limits: UploadLimits,
});
export type MessagesOfCase = z.infer<typeof MessagesOfCase>;

export const OpinionView = z.object({
  caseId: z.uuid(),
  number: z.string(),
  agency: Name,
  askedBy: Name,
  askedAt: z.iso.datetime(),
  answerBy: z.iso.date(),
  /** `late`: not answered, and the day is over. */
  standing: z.enum(['open', 'late', 'answered', 'withdrawn']),
  /** What was asked; null for the applicant before the case is decided, and once erased. */
  question: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  verdict: Verdict.nullable(),
  words: z.string().nullable(),
  /** What the asker sent along, and what came back. Officers only. */
  sent: z.array(FileOfCase),
  files: z.array(FileOfCase),
  answeredBy: z.string().nullable(),
});
export type OpinionView = z.infer<typeof OpinionView>;

/** What came of a time that did not count: minutes of a hearing, a report of experts. */
export const StopResult = z.object({
  actionId: z.uuid(),
  title: Text,
  words: z.string().nullable(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  files: z.array(FileOfCase),
});
export type StopResult = z.infer<typeof StopResult>;

export const OpinionsOfCase = z.object({
  opinions: z.array(OpinionView),
  results: z.array(StopResult),
  /** The caller holds the case and may ask. */
  mayAsk: z.boolean(),
});
export type OpinionsOfCase = z.infer<typeof OpinionsOfCase>;

const OfCase = z.object({ caseId: z.uuid() });
const MOST_LETTERS = 4000;
const Words = z.string().trim().min(1).max(MOST_LETTERS);
const Files = z.array(z.uuid()).max(10).default([]);
const tag = 'correspondence';
const readers = { firm: DELEGATIONS, person: true, officer: caseReaders } as const;

export const contract = {
  listMessages: operation({
    method: 'GET',
    path: '/cases/{caseId}/messages',
    summary: 'What applicant and officers wrote to each other on a case, oldest first',
    tag,
    who: readers,
    errors: ['case.unknown'],
  })
    .input(OfCase)
    .output(MessagesOfCase),
  sendMessage: operation({
    method: 'POST',
    path: '/cases/{caseId}/messages',
    summary: 'Write to the other side of a case; it stays on the record',
    tag,
    who: readers,
    errors: ['case.unknown', 'correspondence.caseEnded', 'files.unknown'],
  })
    .input(OfCase.extend({ words: Words, files: Files }))
    .output(Message),
  readMessages: operation({
    method: 'POST',
    path: '/cases/{caseId}/messages/read',
    summary: 'The caller has read the messages of a case up to this one',
    tag,
    who: readers,
    errors: ['case.unknown'],
  })
    .input(OfCase.extend({ upTo: z.number().int().min(0) }))
    .output(z.object({ unread: z.number().int() })),
  listOpinions: operation({
    method: 'GET',
    path: '/cases/{caseId}/opinions',
    summary: 'Opinions asked of other agencies, and what hearings and expert reviews brought',
    description: 'An applicant sees who was asked and by when; the words of it once the case is decided.',
    tag,
    who: readers,
    errors: ['case.unknown'],
  })
    .input(OfCase)
    .output(OpinionsOfCase),
  listAskable: operation({
    method: 'GET',
    path: '/cases/{caseId}/opinions/askable',
    summary: 'Which agencies and duties can be asked on a case, and which of its files can be sent along',
    tag,
    who: { officer: caseReaders },
    errors: ['case.unknown'],
  })
    .input(OfCase)
    .output(
      z.object({
        agencies: z.array(z.object({ id: z.string(), name: Name })),
        duties: z.array(z.object({ id: z.string(), title: Text })),
        files: z.array(FileOfCase),
        limits: UploadLimits,
      }),
    ),
  askOpinion: operation({
    method: 'POST',
    path: '/cases/{caseId}/opinions',
    summary: 'Ask another agency for its opinion by a day; the clock of the case goes on',
    tag,
    who: { officer: caseReaders },
    errors: [
      'case.unknown',
      'access.noAgency',
      'correspondence.ownAgency',
      'correspondence.nobodyThere',
      'correspondence.askOne',
      'files.unknown',
      'form.invalid',
    ],
  })
    .input(
      OfCase.extend({
        /** By name, or … */
        agency: z.string().max(80).optional(),
        /** … by what it is competent for at the place of the case. Exactly one of the two. */
        duty: z.string().max(80).optional(),
        question: Words,
        answerBy: z.iso.date(),
        files: Files,
      }),
    )
    .output(CaseView),
  getOpinion: operation({
    method: 'GET',
    path: '/cases/{caseId}/opinion',
    summary: 'One opinion that was asked for: the question, what was sent along, the answer',
    tag,
    who: { officer: caseReaders },
    errors: ['case.unknown'],
  })
    .input(OfCase)
    .output(
      OpinionView.extend({
        mayAnswer: z.boolean(),
        version: z.number().int(),
        limits: UploadLimits,
        asking: z.object({ caseId: z.uuid(), number: z.string(), title: Text }),
      }),
    ),
  answerOpinion: operation({
    method: 'POST',
    path: '/cases/{caseId}/opinion',
    summary: 'Agree, agree with conditions, or object, with reasons and files',
    tag,
    who: { officer: caseReaders },
    errors: ['case.unknown', 'case.changed', 'case.actionNotPossible', 'form.invalid', 'files.unknown'],
  })
    .input(
      OfCase.extend({
        expectedVersion: z.number().int().positive(),
        verdict: Verdict,
        /** Needed unless the agency simply agrees. */
        words: z.string().trim().max(MOST_LETTERS).default(''),
        files: Files,
      }),
    )
    .output(CaseView),
};
