import type { ReactNode } from 'react';
import './table.css';

export interface Column<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  /** Numbers and amounts stand at the right. */
  align?: 'end';
}

export interface TableProps<Row> {
  /** What the table lists; shown above it and read out. */
  caption: string;
  hideCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Shown instead of the table when there are no rows: an `EmptyState`. */
  empty: ReactNode;
}

/**
 * A table that becomes a pile of cards on a phone. The first column names the row.
 * Roles are written out because `display: block` takes them from the elements in some browsers.
 */
export function Table<Row>({ caption, hideCaption, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0) return empty;
  const side = (column: Column<Row>) => (column.align === 'end' ? 'ow-table__end' : undefined);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: lost on a phone, see above
    <table className="ow-table" role="table">
      <caption className={hideCaption ? 'ow-hidden' : undefined}>{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: lost on a phone */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: lost on a phone */}
        <tr role="row">
          {columns.map((column) => (
            // biome-ignore lint/a11y/noRedundantRoles: lost on a phone
            <th key={column.key} scope="col" role="columnheader" className={side(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: lost on a phone */}
      <tbody role="rowgroup">
        {rows.map((row) => (
          // biome-ignore lint/a11y/noRedundantRoles: lost on a phone
          <tr key={rowKey(row)} role="row">
            {columns.map((column, index) => {
              const Cell = index === 0 ? 'th' : 'td';
              const head =
                index === 0 ? ({ scope: 'row', role: 'rowheader' } as const) : ({ role: 'cell' } as const);
              return (
                <Cell key={column.key} {...head} className={side(column)} data-label={column.title}>
                  <span>{column.render(row)}</span>
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
