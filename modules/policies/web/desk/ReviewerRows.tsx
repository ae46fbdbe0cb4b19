import { useName } from '#platform/i18n/web/useName.ts';
import { readAt, writeAt } from './bodyAt.ts';
import { PolicyRows } from './PolicyRows.tsx';
import { freeId, rowsAt } from './rowsAt.ts';
import { useChoices } from './useChoices.ts';
import { type DefinitionProps, useRowFields } from './useRowFields.tsx';

/** The agencies that review a claim at the same time; only what firms apply for is reviewed. */
export function ReviewerRows(definition: DefinitionProps) {
  const name = useName();
  const { reviewers } = useChoices();
  const { errorAt, words, choice } = useRowFields(definition);
  const { body, onChange, mayWrite } = definition;
  if (readAt(body, 'mode') !== 'application' && rowsAt(body, 'reviewers').length === 0) return null;
  const duties = reviewers
    .map(({ duty, agency }) => ({ value: duty, label: `${name(agency)} · ${duty}` }))
    .sort((a, b) => a.label.localeCompare(b.label));
  /** Who has the duty gives the row its name, until somebody writes another. */
  const choose = (row: string) => (duty: string) =>
    onChange((before) => {
      const chosen = writeAt(before, `${row}.duty`, duty);
      const agency = reviewers.find((one) => one.duty === duty)?.agency;
      const isNamed = readAt(before, `${row}.title.zh`) !== '' || readAt(before, `${row}.title.en`) !== '';
      if (!agency || isNamed) return chosen;
      return writeAt(
        writeAt(chosen, `${row}.title.zh`, agency.zh),
        `${row}.title.en`,
        agency.en ?? agency.zh,
      );
    });
  return (
    <PolicyRows
      {...{ body, onChange, mayWrite, errorAt }}
      path="reviewers"
      kind="reviewer"
      helped
      unordered
      fresh={(before) => ({ id: freeId(before, 'reviewers', 'reviewer'), title: { zh: '', en: '' } })}
    >
      {(row) => (
        <>
          {choice(`${row}.duty`, 'duty', duties, choose(row))}
          {words(`${row}.title`, 'title')}
        </>
      )}
    </PolicyRows>
  );
}
