import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#platform/ui/plain/Button.tsx';
import { fieldId } from '#platform/ui/plain/fieldId.ts';
import { asAnswers } from '../../pure/answers.ts';
import type { Answer, Answers } from '../../pure/form.ts';
import { MOST_ROWS } from '../../pure/kinds/repeat/checkRows.ts';
import { leastRows } from '../../pure/kinds/repeat/leastRows.ts';
import { FieldList } from '../FieldList.tsx';
import type { ControlProps } from '../formScope.ts';
import { ControlGroup } from './ControlGroup.tsx';

/** Rows of the same questions. A removed row can be taken back until the next change. */
export function RepeatControl(control: ControlProps) {
  const { t } = useTranslation();
  const { field, path, answer, onAnswer } = control;
  const least = leastRows(field);
  // What is needed at least stands there to be filled in; it is an answer only once something was typed.
  const given: Answers[] = Array.isArray(answer) ? answer.map(asAnswers) : [];
  const rows = [...given, ...Array.from({ length: Math.max(0, least - given.length) }, () => ({}))];
  const [removed, setRemoved] = useState<{ at: number; row: Answers }>();
  const [focus, setFocus] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!focus) return;
    box.current?.querySelector<HTMLElement>(focus)?.focus();
    setFocus(undefined);
  }, [focus]);
  const put = (next: Answers[]) => onAnswer(next.length > 0 ? (next as Answer) : undefined);

  function add(): void {
    setRemoved(undefined);
    put([...rows, {}]);
    setFocus(firstControl(rows.length));
  }
  function remove(at: number): void {
    setRemoved({ at, row: rows[at] ?? {} });
    put(rows.filter((_, index) => index !== at));
    setFocus('[data-undo]');
  }
  function undo(): void {
    if (!removed) return;
    put(rows.toSpliced(removed.at, 0, removed.row));
    setFocus(firstControl(removed.at));
    setRemoved(undefined);
  }
  function change(at: number, row: Answers): void {
    setRemoved(undefined);
    put(rows.with(at, row));
  }

  return (
    <ControlGroup control={control}>
      <div ref={box} className="form-rows">
        {rows.map((row, index) => (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place, which paths name
            key={index}
            data-row={index}
            className="form-row"
            aria-labelledby={rowId(path, index)}
          >
            <div className="form-row__head">
              <strong id={rowId(path, index)}>{t('forms.row.title', { number: index + 1 })}</strong>
              {rows.length > least && (
                <button type="button" className="form-link" onClick={() => remove(index)}>
                  {t('forms.row.remove')}
                  <span className="ow-hidden">{t('forms.row.title', { number: index + 1 })}</span>
                </button>
              )}
            </div>
            <FieldList
              fields={field.fields ?? []}
              answers={row}
              before={`${path}.${index}.`}
              onChange={(next) => change(index, next)}
            />
          </fieldset>
        ))}
        {removed && (
          <p className="form-note">
            {t('forms.row.removed', { number: removed.at + 1 })}{' '}
            <button type="button" data-undo="" className="form-link" onClick={undo}>
              {t('forms.row.undo')}
            </button>
          </p>
        )}
        {rows.length < (field.atMost ?? MOST_ROWS) ? (
          <div>
            <Button onClick={add}>{t(rows.length === 0 ? 'forms.row.addFirst' : 'forms.row.add')}</Button>
          </div>
        ) : (
          <p className="form-note">{t('forms.row.full', { count: rows.length })}</p>
        )}
      </div>
    </ControlGroup>
  );
}

function firstControl(row: number): string {
  return `[data-row="${row}"] :is(input, select, textarea)`;
}

function rowId(path: string, index: number): string {
  return `${fieldId(path)}-row-${index}`;
}
