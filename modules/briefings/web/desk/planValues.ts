import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { formatTime } from '#platform/i18n/web/formatDate.ts';
import type { StreamView } from '../../contract.ts';
import type { StreamPlan } from '../../domain/stream.ts';

/** A plan as its form holds it; keys are the fields, and `PATHS` says how refusals name them. */
export const EMPTY = {
  themeZh: '',
  themeEn: '',
  starts: '',
  ends: '',
  official: '',
  officialUnit: '',
  firm: '',
  firmUnit: '',
  storyZh: '',
  storyEn: '',
  watchUrl: '',
  policy: '',
};
export type PlanValues = typeof EMPTY;
export type PlanField = keyof PlanValues;

export const PATHS: Partial<Record<PlanField, string>> = {
  themeZh: 'theme.zh',
  themeEn: 'theme.en',
  starts: 'startsAt',
  ends: 'endsAt',
  official: 'speakers',
  storyZh: 'story.zh',
  storyEn: 'story.en',
  watchUrl: 'watchUrl',
};

/** The form of a plan that stands: the first official, the first firm and the first policy have fields. */
export function valuesOf(stream: StreamView): PlanValues {
  const { theme, story, speakers, policies, watchUrl } = stream;
  const official = speakers.find(({ kind }) => kind === 'official');
  const firm = speakers.find(({ kind }) => kind === 'firm');
  return {
    themeZh: theme.zh,
    themeEn: theme.en,
    starts: wallClock(stream.startsAt),
    ends: wallClock(stream.endsAt),
    official: official?.name ?? '',
    officialUnit: official?.unit ?? '',
    firm: firm?.name ?? '',
    firmUnit: firm?.unit ?? '',
    storyZh: story?.zh ?? '',
    storyEn: story?.en ?? '',
    watchUrl: watchUrl ?? '',
    policy: policies[0]?.policy ?? '',
  };
}

/** The plan that the form says; of a stream that stands further speakers and policies stay. */
export function planOf(values: PlanValues, stream?: StreamView): StreamPlan {
  const { storyZh, storyEn, watchUrl } = values;
  const others = (kind: 'official' | 'firm') =>
    (stream?.speakers ?? []).filter((one) => one.kind === kind).slice(1);
  const policies = [values.policy, ...(stream?.policies ?? []).slice(1).map(({ policy }) => policy)];
  return {
    theme: { zh: values.themeZh, en: values.themeEn },
    ...((storyZh.trim() || storyEn.trim()) && { story: { zh: storyZh, en: storyEn } }),
    startsAt: instantOf(values.starts),
    endsAt: instantOf(values.ends),
    speakers: [
      { kind: 'official', name: values.official, unit: values.officialUnit },
      ...others('official'),
      { kind: 'firm', name: values.firm, unit: values.firmUnit },
      ...others('firm'),
    ],
    policies: [...new Set(policies)],
    ...(watchUrl.trim() && { watchUrl }),
  };
}

/** What is typed is the clock on the wall in China, wherever the browser stands. */
function instantOf(local: string): string {
  return new Date(`${local}:00+08:00`).toISOString();
}

function wallClock(instant: string): string {
  const at = new Date(instant);
  return `${legalDate(at)}T${formatTime(at, 'zh-CN')}`;
}
