import type { Law } from '#platform/clock/pure/law.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { MatterGuide } from '../contract.ts';
import type { Matter } from '../domain/matter.ts';

/** The words of each source that the definition names; one whose title is not known stays as it is. */
export function citationsOf(
  { result, postCheck, supplement, ...body }: Matter,
  law: Law,
): Record<string, Text> {
  const named = [
    body.legalTime.source,
    body.promisedTime.source,
    body.fee.source,
    body.visits.source,
    body.retention.source,
    ...body.conditions.map(({ basis }) => basis),
    ...(supplement ? [supplement.limit] : []),
    ...(result?.validity ? [result.validity.source] : []),
    ...(postCheck
      ? [
          postCheck.limit.source,
          postCheck.rectification.source,
          postCheck.fraudBan,
          postCheck.officers.source,
          ...postCheck.checklist.flatMap(({ basis }) => basis ?? []),
        ]
      : []),
  ];
  return Object.fromEntries(
    named.flatMap((source) => {
      const cited = law.cite(source);
      return cited ? [[source, cited] as const] : [];
    }),
  );
}

/** Only of the law in force: how long the applicant may wait for supplements to be asked for, and how long a ban lasts. */
export function limitsOf({ supplement, postCheck }: Matter, law: Law): MatterGuide['limits'] {
  const named = [supplement?.limit, postCheck?.fraudBan].flatMap((source) => source ?? []);
  return Object.fromEntries(
    named.map((source) => {
      const { amount, unit } = law.entry(source);
      return [source, { amount, unit, source }];
    }),
  );
}
