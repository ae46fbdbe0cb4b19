import { type Survey, sharedModes } from '#modules/catalogue/contract.ts';
import type { Text } from '#platform/i18n/pure/text.ts';

/** One part of an event with the survey that its matter asks for. */
export interface SharingPart {
  member: string;
  survey: Survey;
}

/** The agency that arranged a shared survey, as a party of it. */
export const LEAD = 'lead';
const RECORDING = ['none', 'optional', 'required'] as const;
const MONTHS = { months: 1, years: 12 } as const;

/** A party of a part, as it is named in the shared survey: whoever leads for the part is called after the part. */
export function sharedParty({ member, survey }: SharingPart, at: string): string {
  return at === survey.lead.at ? member : `${member}-${at}`;
}

function sharedItem(member: string, item: string): string {
  return `${member}--${item}`;
}

/** The part that an item of the shared list belongs to. */
export function memberOfItem(item: string): string {
  return item.slice(0, item.indexOf('--'));
}

/**
 * What parts that share a survey ask of it together: all items, each judged by the agency of its own part; the
 * strictest recording, the most experts, and the longest archive of any (APV-13).
 */
export function mergeSurveys(title: Text, parts: readonly SharingPart[]): Survey {
  const surveys = parts.map(({ survey }) => survey);
  const first = surveys[0]!;
  const strictest = Math.max(...surveys.map(({ recording }) => RECORDING.indexOf(recording)));
  const experts = most(
    surveys.flatMap((survey) => survey.experts ?? []),
    ({ least }) => least,
  );
  const archive = most(
    surveys.map((survey) => survey.archive),
    ({ amount, unit }) => amount * MONTHS[unit],
  );
  return {
    ...first,
    title,
    modes: sharedModes(surveys),
    checklist: parts.flatMap((part) =>
      part.survey.checklist.map((item) => ({
        ...item,
        id: sharedItem(part.member, item.id),
        by: sharedParty(part, item.by ?? part.survey.lead.at),
      })),
    ),
    lead: { role: first.lead.role, at: LEAD },
    joint: parts.flatMap((part) =>
      [part.survey.lead, ...part.survey.joint].map(({ role, at }) => ({ role, at: sharedParty(part, at) })),
    ),
    experts,
    recording: RECORDING[strictest]!,
    archive: archive!,
  };
}

function most<T>(all: readonly T[], of: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>((best, one) => (best && of(best) >= of(one) ? best : one), undefined);
}
