import { lazy, type ReactNode, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlow } from '../useSlow.ts';
import { type BulkAction, BulkBar } from './BulkBar.tsx';
import type { Paging } from './QueuePages.tsx';
import { type QueueColumn, QueueRows } from './QueueRows.tsx';
import type { BulkRun } from './runEach.ts';
import { useRowKeys } from './useRowKeys.ts';
import './queue.css';

const QueuePages = lazy(async () => ({ default: (await import('./QueuePages.tsx')).QueuePages }));
/** The smallest page: what fits into it has no other. */
const SMALLEST_PAGE = 20;

export interface QueueTableProps<Row> {
  /** What is listed; read out. */
  label: string;
  columns: QueueColumn<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  loading?: boolean;
  /** Pages come from the server. */
  paging: Paging;
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
      {rows.length > 0 && (
        <QueueRows label={label} columns={columns} rows={rows} rowKey={rowKey} selection={bulk} busy={slow} />
      )}
      {isEmpty && empty}
      {paging.total > SMALLEST_PAGE && (
        <div className="desk-queue__pages">
          <Suspense>
            <QueuePages {...paging} />
          </Suspense>
        </div>
      )}
      {!isEmpty && <p className="desk-queue__keys">{t(bulk ? 'ui.queue.keysBulk' : 'ui.queue.keys')}</p>}
      {bulk && <BulkBar {...bulk} />}
    </div>
  );
}
