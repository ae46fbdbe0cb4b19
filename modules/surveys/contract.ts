import { z } from 'zod';
import { operation } from '#platform/api/pure/operation.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { RecordingView, RoomRecording } from '#platform/live/contract.ts';
import { CaseView } from '#platform/process/pure/caseView.ts';

export const SurveyMode = z.enum(['video', 'onsite']);
export type SurveyMode = z.infer<typeof SurveyMode>;
export const SurveyResult = z.enum(['met', 'unmet', 'notApplicable']);
export type SurveyResult = z.infer<typeof SurveyResult>;
export const OpinionConclusion = z.enum(['agree', 'conditions', 'disagree']);
export type OpinionConclusion = z.infer<typeof OpinionConclusion>;

export const SurveyItem = z.object({
  id: z.string(),
  title: Text,
  /** In a shared survey, the matter that it belongs to. */
  part: Text.nullable(),
  /** The words of the basis, or the id of the source where its title is not known. */
  basis: Text.nullable(),
  /** The agency whose officer judges it in a joint survey. */
  agency: Text.nullable(),
  /** Whether the reader may judge it now. */
  mine: z.boolean(),
  finding: z
    .object({
      result: SurveyResult,
      note: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
      recordingId: z.uuid().nullable(),
      offsetMs: z.number().nullable(),
      evidence: z.array(z.uuid()),
    })
    .nullable(),
});
export type SurveyItem = z.infer<typeof SurveyItem>;

export const SurveyView = z.object({
  case: CaseView,
  approvalCaseId: z.uuid(),
  /** Parts of one event share it. */
  shared: z.boolean(),
  /** The approvals that it is for, each with its own conclusion; one that ended otherwise has left. */
  parts: z.array(
    z.object({
      caseId: z.uuid(),
      title: Text,
      result: z.enum(['met', 'unmet']).nullable(),
      left: z.boolean(),
    }),
  ),
  applicantName: z.string(),
  matter: Text,
  stage: Text,
  mode: SurveyMode,
  scheduledFor: z.iso.datetime(),
  recording: RoomRecording,
  result: z.enum(['met', 'unmet']).nullable(),
  items: z.array(SurveyItem),
  recordings: z.array(RecordingView),
  experts: z.object({
    least: z.number().int(),
    invited: z.array(z.object({ id: z.uuid(), name: z.string() })),
    opinions: z.array(
      z.object({ name: z.string(), conclusion: OpinionConclusion, words: z.string(), at: z.iso.datetime() }),
    ),
    /** The reader is one of them. */
    mine: z.boolean(),
  }),
  /** What still keeps it from being concluded. */
  open: z.array(
    z.object({
      path: z.string(),
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
export type SurveyView = z.infer<typeof SurveyView>;

export const SurveyLine = z.object({
  caseId: z.uuid(),
  number: z.string(),
  title: Text,
  applicantName: z.string(),
  mode: SurveyMode,
  state: z.string(),
  stateTitle: Text,
  scheduledFor: z.iso.datetime(),
  result: z.enum(['met', 'unmet']).nullable(),
  /** The reader takes part as an expert. */
  asExpert: z.boolean(),
});
export type SurveyLine = z.infer<typeof SurveyLine>;

export const officials = [
  'window',
  'reviewer',
  'decider',
  'inspector',
  'regulator-lead',
  'agency-head',
] as const;
const firm = ['owner', 'preparer', 'agent'] as const;
const OfCase = z.object({ caseId: z.uuid() });
const Reason = z.string().trim().min(1).max(1000);
const tag = 'surveys';

export const contract = {
  scheduleSurvey: operation({
    method: 'POST',
    path: '/surveys',
    summary: 'Arrange the survey that the matter of a case asks for, and invite experts',
    tag,
    who: { officer: officials },
    errors: [
      'case.unknown',
      'survey.notAsked',
      'survey.notNow',
      'survey.alreadyOpen',
      'survey.modeNotOffered',
    ],
  })
    .input(
      OfCase.extend({
        mode: SurveyMode,
        at: z.iso.datetime(),
        experts: z
          .array(
            z.object({ name: z.string().trim().min(1).max(50), mobile: z.string().trim().min(5).max(20) }),
          )
          .max(20)
          .default([]),
      }),
    )
    .output(CaseView),
  rescheduleSurvey: operation({
    method: 'POST',
    path: '/surveys/{caseId}/time',
    summary: 'Move a survey to another time, with the reason',
    tag,
    who: { officer: officials },
    errors: ['case.unknown', 'case.actionNotPossible'],
  })
    .input(OfCase.extend({ at: z.iso.datetime(), reason: Reason }))
    .output(CaseView),
  beginSurvey: operation({
    method: 'POST',
    path: '/surveys/{caseId}/begin',
    summary: 'Begin a survey, or go on with it; by video this opens the room',
    tag,
    who: { officer: officials },
    errors: ['case.unknown', 'case.actionNotPossible'],
  })
    .input(OfCase)
    .output(CaseView),
  recordFinding: operation({
    method: 'POST',
    path: '/surveys/{caseId}/findings',
    summary: 'Write down the result of one item; by video it is tied to the recording that runs',
    tag,
    who: { officer: officials },
    errors: [
      'case.unknown',
      'survey.notLive',
      'survey.unknownItem',
      'survey.notYourItem',
      'survey.notRecording',
      'survey.unmetNeedsNote',
      'survey.partConcluded',
    ],
  })
    .input(
      OfCase.extend({
        item: z.string(),
        result: SurveyResult,
        note: z.string().trim().max(2000).default(''),
        evidence: z.array(z.uuid()).max(20).default([]),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  giveOpinion: operation({
    method: 'POST',
    path: '/surveys/{caseId}/opinions',
    summary: 'An invited expert gives an opinion in writing',
    tag,
    who: 'signedIn',
    errors: ['case.unknown', 'survey.closed'],
  })
    .input(OfCase.extend({ conclusion: OpinionConclusion, words: z.string().trim().min(1).max(5000) }))
    .output(z.object({ id: z.uuid() })),
  endLive: operation({
    method: 'POST',
    path: '/surveys/{caseId}/end',
    summary: 'End the live part; by video this closes the room',
    tag,
    who: { officer: officials },
    errors: ['case.unknown', 'case.actionNotPossible'],
  })
    .input(OfCase)
    .output(CaseView),
  concludeSurvey: operation({
    method: 'POST',
    path: '/surveys/{caseId}/conclude',
    summary:
      'Conclude a survey, or the own part of a shared one: every item has its result, every recording its hash, every expert asked for an opinion',
    tag,
    who: { officer: officials },
    errors: ['case.unknown', 'case.actionNotPossible', 'survey.incomplete', 'survey.notYourPart'],
  })
    .input(OfCase)
    .output(CaseView),
  getSurvey: operation({
    method: 'GET',
    path: '/surveys/{caseId}',
    summary: 'A survey: its list with results, recordings, opinions, and what is still open',
    tag,
    who: 'signedIn',
    errors: ['case.unknown'],
  })
    .input(OfCase)
    .output(SurveyView),
  listSurveysOf: operation({
    method: 'GET',
    path: '/surveys/of/{caseId}',
    summary: 'The surveys of an approval, and whether one is asked for',
    tag,
    who: { officer: [...officials, 'supervisor', 'reform-office'], firm, person: true },
    errors: ['case.unknown'],
  })
    .input(OfCase)
    .output(
      z.object({
        /** What the matter asks for; null when it asks for none. */
        asked: z
          .object({ title: Text, stage: Text, modes: z.array(SurveyMode), experts: z.number().int() })
          .nullable(),
        /** The reader may arrange one now. */
        mayArrange: z.boolean(),
        surveys: z.array(SurveyView),
      }),
    ),
  listMySurveys: operation({
    method: 'GET',
    path: '/surveys/mine',
    summary: 'Surveys of the firm, and those to which the caller is invited as an expert',
    tag,
    who: 'signedIn',
  })
    .input(z.object({}))
    .output(z.object({ surveys: z.array(SurveyLine) })),
};
