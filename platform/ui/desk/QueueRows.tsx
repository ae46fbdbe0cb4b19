import { Checkbox } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { rangeTo } from './rangeTo.ts';

export interface QueueColumn<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  className?: string;
  /** Numbers stand at the right. */
  align?: 'end';
}

interface QueueRowsProps<Row> {
  label: string;
  columns: QueueColumn<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Without it rows have no box to tick. */
  selection?: {
    selected: string[];
    onSelect: (keys: string[]) => void;
    nameOf: (key: string) => string;
  };
  busy: boolean;
}

/** The rows of a queue as a plain table: antd's own weighs more than all the rest of the page. */
export function QueueRows<Row>({ label, columns, rows, rowKey, selection, busy }: QueueRowsProps<Row>) {
  const { t } = useTranslation();
  const last = useRef<string>(undefined);
  const keys = rows.map(rowKey);
  const picked = keys.filter((key) => selection?.selected.includes(key));
  const pick = (key: string, on: boolean, range: boolean) => {
    const meant = range ? rangeTo(keys, last.current, key) : [key];
    last.current = key;
    selection?.onSelect(keys.filter((one) => (meant.includes(one) ? on : picked.includes(one))));
  };
  return (
    <div className="desk-table" aria-busy={busy}>
      <table aria-label={label}>
        <thead>
          <tr>
            {selection && (
              <th className="desk-table__tick">
                <Checkbox
                  aria-label={t('ui.queue.selectAll')}
                  checked={picked.length > 0 && picked.length === keys.length}
                  indeterminate={picked.length > 0 && picked.length < keys.length}
                  onChange={(event) => selection.onSelect(event.target.checked ? keys : [])}
                />
              </th>
            )}
            {columns.map(({ key, title, className, align }) => (
              <th key={key} scope="col" className={className} data-align={align}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row);
            const on = picked.includes(key);
            return (
              <tr key={key} data-row-key={key} data-selected={on || undefined} tabIndex={-1}>
                {selection && (
                  <td className="desk-table__tick">
                    <Checkbox
                      aria-label={t('ui.queue.selectRow', { name: selection.nameOf(key) })}
                      checked={on}
                      onChange={({ target, nativeEvent }) => pick(key, target.checked, nativeEvent.shiftKey)}
                    />
                  </td>
                )}
                {columns.map(({ key: column, className, align, render }) => (
                  <td key={column} className={className} data-align={align}>
                    {render(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
