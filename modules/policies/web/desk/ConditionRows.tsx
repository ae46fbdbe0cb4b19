import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { fieldError } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { RuleField } from '../match/editor/RuleField.tsx';
import { type Body, readAt, writeAt } from './bodyAt.ts';
import { focusRow } from './focusRow.ts';

interface ConditionRowsProps {
  body: Body;
  onChange: (change: (before: Body) => Body) => void;
  mayWrite: boolean;
  problem: ProblemDocument | undefined;
}

/** The conditions one by one, each with its rule and its article. */
export function ConditionRows({ body, onChange, mayWrite, problem }: ConditionRowsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const rows = Array.isArray(body['conditions']) ? (body['conditions'] as { id: string }[]) : [];
  const put = (conditions: unknown[]) => onChange((before) => ({ ...before, conditions }));
  const field = (n: number, key: string, more: { rows?: number; optional?: boolean } = {}) => {
    const path = `conditions.${n}.${key}`;
    return (
      <TextField
        name={path}
        label={t(`policies.field.condition_${key}`)}
        value={readAt(body, path)}
        onChange={(value) => onChange((before) => writeAt(before, path, value))}
        readOnly={!mayWrite}
        error={fieldError(problem, path)}
        {...more}
      />
    );
  };
  return (
    <div ref={list} className="policies-rows">
      {rows.map((row, n) => (
        <fieldset key={row.id} tabIndex={-1}>
          <legend>{t('policies.desk.condition', { number: n + 1 })}</legend>
          <RuleField
            name={`conditions.${n}.rule`}
            label={t('policies.field.condition_rule')}
            value={readAt(body, `conditions.${n}.rule`)}
            onChange={(value) => onChange((before) => writeAt(before, `conditions.${n}.rule`, value))}
            readOnly={!mayWrite}
            error={fieldError(problem, `conditions.${n}.rule`)}
          />
          {field(n, 'article', { optional: true })}
          {mayWrite && (
            <Button
              onClick={() => {
                put(rows.filter((_, other) => other !== n));
                focusRow(list.current, Math.min(n, rows.length - 2), 'row');
              }}
            >
              {t('policies.desk.removeCondition', { number: n + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {mayWrite && (
        <div className="ow-row">
          <Button
            onClick={() => {
              put([...rows, { id: nextId(rows), rule: '' }]);
              focusRow(list.current, rows.length, 'field');
            }}
          >
            {t('policies.desk.addCondition')}
          </Button>
        </div>
      )}
    </div>
  );
}

function nextId(rows: readonly { id: string }[]): string {
  for (let n = rows.length + 1; ; n += 1) {
    if (!rows.some(({ id }) => id === `condition-${n}`)) return `condition-${n}`;
  }
}
