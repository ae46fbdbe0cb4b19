import { sharedModes } from '#modules/catalogue/contract.ts';
import type { Bundle } from './bundle.ts';
import type { BundleFault } from './lintBundle.ts';
import type { Part } from './part.ts';

/**
 * What keeps parts from sharing a survey: a matter that asks for none, a part that is opened only after another of
 * them, no way that all of them may be surveyed in, or leads of different roles (APV-13).
 */
export function* lintSharedSurvey({ survey }: Bundle, parts: readonly Part[]): Generator<BundleFault> {
  if (!survey) return;
  const surveys = [];
  for (const [n, id] of survey.members.entries()) {
    const path = ['survey', 'members', n];
    const own = parts.find(({ member }) => member.id === id)?.matter.survey;
    if (!own) yield { path, code: 'surveyNotAsked', params: { member: id } };
    else surveys.push(own);
    const before = survey.members.find((other) => other !== id && waitsFor(parts, id, other));
    if (before !== undefined) yield { path, code: 'surveyAfter', params: { member: id, before } };
  }
  if (surveys.length < survey.members.length) return;
  if (sharedModes(surveys).length === 0) yield { path: ['survey'], code: 'surveyNoCommonMode' };
  const roles = [...new Set(surveys.map(({ lead }) => lead.role))];
  if (roles.length > 1) yield { path: ['survey'], code: 'surveyLeads', params: { list: roles.join('、') } };
}

/** Whether a part is opened after another, directly or through others; the members are known to have no circle. */
function waitsFor(parts: readonly Part[], id: string, other: string): boolean {
  const after = parts.find(({ member }) => member.id === id)?.member.after ?? [];
  return after.some((one) => one === other || waitsFor(parts, one, other));
}
