import { useTranslation } from 'react-i18next';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { PolicyRows } from './PolicyRows.tsx';
import { freeId } from './rowsAt.ts';
import { type DefinitionProps, useRowFields } from './useRowFields.tsx';

interface ListFieldsProps extends DefinitionProps {
  list: 'tiers' | 'papers';
}

const MATERIAL_BY = ['upload', 'form', 'commitment', 'fetch'] as const;
const STEP_BY = ['firm', 'agency', 'bank'] as const;

/** The graded amounts, or papers and steps, of a policy. */
export function ListFields({ list, ...definition }: ListFieldsProps) {
  const { t } = useTranslation();
  const { errorAt, put, shared, words, rule, choice } = useRowFields(definition);
  const { body, onChange, mayWrite } = definition;
  const doneBy = (texts: 'by' | 'stepBy', options: readonly string[]) =>
    options.map((value) => ({ value, label: t(`policies.${texts}.${value}`) }));
  const rows = { body, onChange, mayWrite, errorAt };
  if (list === 'tiers') {
    return (
      <PolicyRows {...rows} path="benefit.tiers" kind="tier" fresh={() => ({})}>
        {(row) => (
          <>
            {words(`${row}.title`, 'title', true)}
            {rule(`${row}.when`, 'when')}
            <TextField
              {...shared(`${row}.amount`, 'amount')}
              rows={2}
              optional
              onChange={put(`${row}.amount`)}
            />
          </>
        )}
      </PolicyRows>
    );
  }
  const title = { zh: '', en: '' };
  return (
    <>
      <PolicyRows
        {...rows}
        path="materials"
        kind="material"
        fresh={(before) => ({ id: freeId(before, 'materials', 'material'), title, by: 'upload' })}
      >
        {(row) => (
          <>
            {words(`${row}.title`, 'title')}
            {words(`${row}.hint`, 'hint', true)}
            {choice(`${row}.by`, 'by', doneBy('by', MATERIAL_BY))}
            {rule(`${row}.when`, 'askedWhen')}
          </>
        )}
      </PolicyRows>
      <PolicyRows {...rows} path="steps" kind="step" fresh={() => ({ title, by: 'firm' })}>
        {(row) => (
          <>
            {words(`${row}.title`, 'title')}
            {choice(`${row}.by`, 'stepBy', doneBy('stepBy', STEP_BY))}
            {words(`${row}.time`, 'time', true)}
          </>
        )}
      </PolicyRows>
    </>
  );
}
