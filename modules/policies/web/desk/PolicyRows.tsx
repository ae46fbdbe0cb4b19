import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#platform/ui/plain/Button.tsx';
import type { Body } from './bodyAt.ts';
import { focusRow } from './focusRow.ts';
import { addRow, moveRow, type RowsPath, removeRow, rowsAt } from './rowsAt.ts';

interface PolicyRowsProps {
  path: RowsPath;
  /** Word of the texts: `policies.editor.rows.<kind>`. */
  kind: 'tier' | 'material' | 'step' | 'order' | 'exclusive' | 'reviewer';
  /** The list explains itself: `policies.editor.rows.help.<kind>`. */
  helped?: boolean;
  /** The order of the rows says nothing. */
  unordered?: boolean;
  body: Body;
  onChange: (change: (before: Body) => Body) => void;
  mayWrite: boolean;
  /** A refusal of a row, or of the list, as a whole. */
  errorAt: (path: string) => string | undefined;
  /** What a new row begins with. */
  fresh: (body: Body) => unknown;
  children: (row: string, n: number) => ReactNode;
}

/** A list of the definition: its rows are added, put in order and removed, each with its fields. */
export function PolicyRows({
  path,
  kind,
  helped = false,
  unordered = false,
  body,
  onChange,
  mayWrite,
  errorAt,
  fresh,
  children,
}: PolicyRowsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLElement>(null);
  const id = useId();
  const count = rowsAt(body, path).length;
  // Rows have no names of their own; a key that moves with the row keeps what is written in its rule field.
  const [keys, setKeys] = useState(() => Array.from({ length: count }, (_, n) => n));
  const say = (word: string, number?: number) => t(`policies.editor.rows.${kind}.${word}`, { number });
  function move(n: number, by: -1 | 1, button: HTMLElement) {
    const row = button.closest('fieldset');
    // A row that moves on the page loses the focus, and at an end of the list its button is gone.
    requestAnimationFrame(() => {
      const next = button.isConnected ? button : row?.querySelector<HTMLElement>('.ow-row > button');
      next?.focus();
    });
    setKeys((before) => {
      const moved = [...before];
      moved.splice(n + by, 0, ...moved.splice(n, 1));
      return moved;
    });
    onChange((before) => moveRow(before, path, n, by));
  }
  function remove(n: number) {
    setKeys((before) => before.filter((_, other) => other !== n));
    focusRow(list.current, Math.min(n, count - 2), 'row');
    onChange((before) => removeRow(before, path, n));
  }
  function add() {
    setKeys((before) => [...before, Math.max(-1, ...before) + 1]);
    focusRow(list.current, count, 'field');
    onChange((before) => addRow(before, path, fresh(before)));
  }
  const ofList = errorAt(path);
  // A row of one word has a field that says it.
  const whole = (n: number) =>
    typeof rowsAt(body, path)[n] === 'string' ? undefined : errorAt(`${path}.${n}`);
  if (count === 0 && !mayWrite) return null;
  return (
    <section ref={list} className="policies-rows" aria-label={say('title')}>
      <h3>{say('title')}</h3>
      {helped && (
        <p id={id} className="policies-note">
          {t(`policies.editor.rows.help.${kind}`)}
        </p>
      )}
      {ofList && <p className="policies-match__problem">{ofList}</p>}
      {keys.slice(0, count).map((key, n) => (
        <fieldset key={key} tabIndex={-1}>
          <legend>{say('one', n + 1)}</legend>
          {whole(n) && <p className="policies-match__problem">{whole(n)}</p>}
          {children(`${path}.${n}`, n)}
          {mayWrite && (
            <div className="ow-row">
              {!unordered && n > 0 && (
                <Button onClick={(event) => move(n, -1, event.currentTarget)}>{say('up', n + 1)}</Button>
              )}
              {!unordered && n < count - 1 && (
                <Button onClick={(event) => move(n, 1, event.currentTarget)}>{say('down', n + 1)}</Button>
              )}
              <Button onClick={() => remove(n)}>{say('remove', n + 1)}</Button>
            </div>
          )}
        </fieldset>
      ))}
      {mayWrite && (
        <div className="ow-row">
          <Button aria-describedby={helped ? id : undefined} onClick={add}>
            {say('add')}
          </Button>
        </div>
      )}
    </section>
  );
}
