import { agencyNames } from '#platform/access/server/agencies.ts';
import type { Call } from '#platform/api/server/call.ts';
import type { Name } from '#platform/i18n/pure/name.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { presentRecording } from '#platform/live/server/recordings.ts';
import { guestsOf } from '#platform/live/server/rooms.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { presentFor } from '#platform/process/server/operations/readCase.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import type { SurveyView } from '../contract.ts';
import { memberOfItem } from '../domain/sharedSurvey.ts';
import { standingOfSurvey } from './standingOfSurvey.ts';
import { declaredSurvey, getSurveyRow } from './surveys.ts';

export async function presentSurvey(call: Call, caseRow: CaseRow): Promise<SurveyView> {
  const { db, services, actor } = call;
  const row = await getSurveyRow(db, caseRow.id);
  const { survey, parts } = await declaredSurvey(db, row);
  const shared = row.event_id !== null;
  const { findings, recordings, opinions, open } = await standingOfSurvey(db, row, survey);
  const invited = await guestsOf(db, caseRow.id);
  const people = [
    ...findings.map(({ recorded_by }) => recorded_by),
    ...recordings.map(({ started_by }) => started_by),
    ...opinions.map(({ person_id }) => person_id),
    ...invited,
  ];
  const names = await services.namesOf(db, [...new Set(people)]);
  const agencies = await agencyNames(db, caseRow.agency_ids);
  const { parties = [], inScope } = await standingOf(actor, caseRow, services.covers);
  const first = parts[0]!.body;
  const stage = first.stages.find(({ id }) => id === survey.stage)?.title ?? survey.title;
  // Back from here an officer comes to the part of their own agency.
  const own = shared ? parts.find(({ member }) => inScope && parties.includes(member ?? '')) : undefined;
  const partOf = (item: string) => parts.find(({ member }) => member === memberOfItem(item));
  return {
    case: await presentFor(call, caseRow),
    approvalCaseId: own?.approval_case_id ?? row.approval_case_id,
    shared,
    parts: parts.map((part) => ({
      caseId: part.approval_case_id,
      title: part.body.title,
      result: part.result,
      left: part.left_at !== null,
    })),
    applicantName: caseRow.applicant_name,
    matter: shared ? caseRow.title : first.title,
    stage,
    mode: row.mode,
    scheduledFor: row.scheduled_for.toISOString(),
    recording: row.mode === 'video' ? survey.recording : 'none',
    result: row.result,
    items: survey.checklist.map(({ id, title, basis, by }) => {
      const finding = findings.find(({ item }) => item === id);
      const judge = caseRow.agencies[by ?? survey.lead.at];
      return {
        id,
        title,
        part: (shared && partOf(id)?.body.title) || null,
        basis: basis === undefined ? null : (services.law.cite(basis) ?? ({ zh: basis, en: basis } as Text)),
        agency: survey.joint.length > 0 && judge ? textOf(agencies.get(judge), judge) : null,
        mine:
          inScope &&
          caseRow.state === 'live' &&
          parties.includes(by ?? survey.lead.at) &&
          !(shared && partOf(id)?.concluded_at),
        finding: finding
          ? {
              result: finding.result,
              note: finding.note,
              by: names.get(finding.recorded_by) ?? '',
              at: finding.at.toISOString(),
              recordingId: finding.recording_id,
              offsetMs: finding.offset_ms,
              evidence: finding.evidence,
            }
          : null,
      };
    }),
    recordings: recordings.filter(({ empty }) => !empty).map((one) => presentRecording(one, names)),
    experts: {
      least: survey.experts?.least ?? 0,
      invited: invited.map((id) => ({ id, name: names.get(id) ?? '' })),
      opinions: opinions.map(({ person_id, conclusion, words, at }) => ({
        name: names.get(person_id) ?? '',
        conclusion,
        words,
        at: at.toISOString(),
      })),
      mine: 'person' in actor && invited.includes(actor.person.id),
    },
    open: caseRow.closed_at
      ? []
      : open.map(({ path, code, params }) => ({ path, code, params: { ...params } })),
  };
}

function textOf(name: Name | undefined, id: string): Text {
  return { zh: name?.zh ?? id, en: name?.en ?? name?.zh ?? id };
}
