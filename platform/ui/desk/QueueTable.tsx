import { Table, type TableColumnsType } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlow } from '../useSlow.ts';
import { type BulkAction, BulkBar } from './BulkBar.tsx';
import type { BulkRun } from './runEach.ts';
import { useRowKeys } from './useRowKeys.ts';
import './queue.css';

export interface QueueTableProps<Row> {
  /** What is listed; read out. */
  label: string;
  columns: TableColumnsType<Row>;
  rows: Row[];
  rowKey: (row: Row) => string;
  loading?: boolean;
  /** Pages come from the server. */
  paging: { page: number; size: number; total: number; onChange: (page: number, size: number) => void };
  onOpen: (key: string) => void;
  /** What can be done with several rows at once. */
  bulk?: {
    actions: BulkAction[];
    selected: string[];
    onSelect: (keys: string[]) => void;
    run: BulkRun;
    /** How results name a row. */
    nameOf: (key: string) => string;
  };
  empty: ReactNode;
}

/** A queue: dense, paged by the server, worked by keyboard (j, k, Enter, x), with actions on many rows. */
export function QueueTable<Row extends object>(props: QueueTableProps<Row>) {
  const { label, columns, rows, rowKey, loading = false, paging, onOpen, bulk, empty } = props;
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const slow = useSlow(loading);
  const toggle = (key: string) => {
    if (!bulk) return;
    const rest = bulk.selected.filter((selected) => selected !== key);
    bulk.onSelect(rest.length < bulk.selected.length ? rest : [...rest, key]);
  };
  // A head over nothing and keys for nothing only take room from the words that say why.
  const isEmpty = rows.length === 0 && !loading;
  useRowKeys(box, { open: onOpen, select: toggle });
  return (
    <div className="desk-queue" ref={box}>
      <Table<Row>
        size="small"
        aria-label={label}
        rowKey={rowKey}
        columns={columns}
        dataSource={rows}
        loading={slow}
        showHeader={!isEmpty}
        onRow={() => ({ tabIndex: -1 })}
        rowSelection={
          bulk === undefined || isEmpty
            ? undefined
            : {
                selectedRowKeys: bulk.selected,
                onChange: (keys) => bulk.onSelect(keys.map(String)),
                getCheckboxProps: (row) =>
                  ({ 'aria-label': t('ui.queue.selectRow', { name: bulk.nameOf(rowKey(row)) }) }) as object,
                getTitleCheckboxProps: () => ({ 'aria-label': t('ui.queue.selectAll') }) as object,
              }
        }
        locale={{ emptyText: loading ? <span /> : empty }}
        pagination={{
          current: paging.page,
          pageSize: paging.size,
          total: paging.total,
          onChange: paging.onChange,
          showSizeChanger: true,
          pageSizeOptions: [20, 50, 100],
          hideOnSinglePage: paging.total <= 20,
          showTotal: (total) => t('ui.queue.total', { count: total }),
        }}
      />
      {!isEmpty && <p className="desk-queue__keys">{t(bulk ? 'ui.queue.keysBulk' : 'ui.queue.keys')}</p>}
      {bulk && <BulkBar {...bulk} />}
    </div>
  );
}
