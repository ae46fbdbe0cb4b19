import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkResult, BulkRun, Undo } from './runEach.ts';
import './queue.css';

const reasonModal = () => import('./ReasonModal.tsx');
const bulkResults = () => import('./BulkResults.tsx');
const ReasonModal = lazy(async () => ({ default: (await reasonModal()).ReasonModal }));
const BulkResults = lazy(async () => ({ default: (await bulkResults()).BulkResults }));

export interface BulkAction {
  name: string;
  title: string;
  /** Reasons are asked for once and given to each row. */
  needsReason?: boolean;
  grave?: boolean;
}

interface BulkBarProps {
  actions: BulkAction[];
  selected: string[];
  onSelect: (keys: string[]) => void;
  run: BulkRun;
  nameOf: (key: string) => string;
}

/** Actions on the selected rows: asked once, done one by one, each with its own result. */
export function BulkBar({ actions, selected, onSelect, run, nameOf }: BulkBarProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<BulkAction>();
  const [work, setWork] = useState<{
    title: string;
    keys: string[];
    results: BulkResult[];
    running: boolean;
    undo?: Undo;
  }>();

  // The dialogs are fetched with the first row that is selected: they are here before they are asked for.
  const any = selected.length > 0;
  useEffect(() => {
    if (any) void Promise.allSettled([reasonModal(), bulkResults()]);
  }, [any]);

  async function start(action: BulkAction, reason: string | undefined) {
    const keys = selected;
    setAsked(undefined);
    setWork({ title: action.title, keys, results: [], running: true });
    const report = (result: BulkResult) =>
      setWork((before) => before && { ...before, results: [...before.results, result] });
    try {
      await run(action.name, keys, reason, report, (undo) =>
        setWork((before) => before && { ...before, undo }),
      );
    } finally {
      setWork((before) => before && { ...before, running: false });
    }
  }

  const done = () => {
    // What was refused stays selected, to be looked at.
    onSelect(work?.results.filter((result) => result.problem).map((result) => result.key) ?? []);
    setWork(undefined);
  };

  return (
    <>
      {any && (
        <section className="desk-bulk" aria-label={t('ui.bulk.label')}>
          <strong>{t('ui.bulk.selected', { count: selected.length })}</strong>
          {actions.map((action) => (
            <Button key={action.name} danger={action.grave} onClick={() => setAsked(action)}>
              {action.title}
            </Button>
          ))}
          <Button type="text" onClick={() => onSelect([])}>
            {t('ui.bulk.none')}
          </Button>
        </section>
      )}
      <Suspense>
        {asked && (
          <ReasonModal
            title={t('ui.bulk.confirm', { action: asked.title, count: selected.length })}
            action={asked.title}
            needsReason={asked.needsReason ?? false}
            grave={asked.grave ?? false}
            onCancel={() => setAsked(undefined)}
            onConfirm={(reason) => void start(asked, reason)}
          />
        )}
        {work && <BulkResults {...work} nameOf={nameOf} onDone={done} />}
      </Suspense>
    </>
  );
}
