import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { fieldError } from '#platform/ui/plain/ProblemNotice.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { FindingView } from '../../contract.ts';
import { RuleField } from '../match/editor/RuleField.tsx';
import { type Body, readAt, writeAt } from './bodyAt.ts';
import { PolicyRows } from './PolicyRows.tsx';
import { freeId, writeOptionalText } from './rowsAt.ts';

interface ListFieldsProps {
  body: Body;
  onChange: (change: (before: Body) => Body) => void;
  mayWrite: boolean;
  problem: ProblemDocument | undefined;
  findings: FindingView[] | undefined;
  list: 'tiers' | 'papers';
}

const MATERIAL_BY = ['upload', 'form', 'commitment', 'fetch'] as const;
const STEP_BY = ['firm', 'agency', 'bank'] as const;

/** The graded amounts, or papers and steps, of a policy. */
export function ListFields({ body, onChange, mayWrite, problem, findings = [], list }: ListFieldsProps) {
  const { t } = useTranslation();
  const label = (key: string) => t(`policies.editor.rows.field.${key}`);
  const errorAt = (path: string) => {
    const found = findings.find((one) => one.severity === 'fault' && one.path === path);
    return fieldError(problem, path) ?? (found && `${found.message} ${found.wayOut}`);
  };
  const put = (path: string) => (value: string) => onChange((before) => writeAt(before, path, value));
  const shared = (path: string, key: string) => ({
    name: path,
    label: label(key),
    value: readAt(body, path),
    error: errorAt(path),
    readOnly: !mayWrite,
  });
  const words = (path: string, key: string, optional = false) =>
    (['zh', 'en'] as const).map((language) => {
      const at = `${path}.${language}`;
      return (
        <TextField
          key={at}
          {...shared(at, `${key}_${language}`)}
          optional={optional}
          onChange={(value) =>
            onChange((before) =>
              optional ? writeOptionalText(before, path, language, value) : writeAt(before, at, value),
            )
          }
        />
      );
    });
  const rule = (path: string, key: string) => (
    <RuleField {...shared(path, key)} optional onChange={put(path)} />
  );
  const choice = (path: string, texts: 'by' | 'stepBy', options: readonly string[]) => (
    <Select
      name={path}
      label={label(texts)}
      value={readAt(body, path)}
      error={errorAt(path)}
      onChange={(value) => mayWrite && put(path)(value)}
      options={options.map((value) => ({ value, label: t(`policies.${texts}.${value}`) }))}
    />
  );
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
            {choice(`${row}.by`, 'by', MATERIAL_BY)}
            {rule(`${row}.when`, 'askedWhen')}
          </>
        )}
      </PolicyRows>
      <PolicyRows {...rows} path="steps" kind="step" fresh={() => ({ title, by: 'firm' })}>
        {(row) => (
          <>
            {words(`${row}.title`, 'title')}
            {choice(`${row}.by`, 'stepBy', STEP_BY)}
            {words(`${row}.time`, 'time', true)}
          </>
        )}
      </PolicyRows>
    </>
  );
}
