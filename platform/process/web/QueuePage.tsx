import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ProblemAlert } from '#platform/ui/desk/ProblemAlert.tsx';
import { QueueTable } from '#platform/ui/desk/QueueTable.tsx';
import { type BulkResult, type BulkRun, runEach } from '#platform/ui/desk/runEach.ts';
import { useNarrow } from '#platform/ui/desk/useNarrow.ts';
import { Page } from '#platform/ui/plain/Page.tsx';
import type { QueueRow } from '../pure/queue.ts';
import { casesClient, type QueueInput } from './casesClient.ts';
import { caseHref } from './queue/caseHref.ts';
import { ExportLinks } from './queue/ExportLinks.tsx';
import { NoRows } from './queue/NoRows.tsx';
import { QueueFilters } from './queue/QueueFilters.tsx';
import { rememberQueue } from './queue/queueWalk.ts';
import { SavedViews } from './queue/SavedViews.tsx';
import { ScopeTabs } from './queue/ScopeTabs.tsx';
import { SortChoice } from './queue/SortChoice.tsx';
import { togetherOf } from './queue/togetherOf.ts';
import { useAssign } from './queue/useAssign.ts';
import { usePlanned } from './queue/usePlanned.ts';
import { useQueueColumns } from './queue/useQueueColumns.tsx';
import { useQueueQuestion } from './queue/useQueueQuestion.ts';
import { useEvery } from './useEvery.ts';
import './queue/queue.css';

/** A queue that is left open shows what came in meanwhile. */
const REFRESH_MS = 60_000;

/** The queue of an officer's post: filtered, sorted and paged by the server, worked by keyboard. */
export function QueuePage() {
  const { t } = useTranslation();
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { question, ask, askAnew } = useQueueQuestion();
  const [selected, setSelected] = useState<string[]>([]);
  const assign = useAssign();
  const columns = useQueueColumns(assign, useNarrow());
  const { data, problem, loading, reload } = useRead(
    ['cases', 'queue', question],
    (signal) => casesClient.listQueue(question as QueueInput, { signal }),
    { keep: true },
  );
  useEvery(REFRESH_MS, reload);
  const rows = data?.rows ?? [];
  const rowOf = (key: string) => rows.find((row) => row.caseId === key);
  useEffect(() => {
    if (data) rememberQueue(data.rows, location.search);
  }, [data]);
  const canTake = rows.some((row) => row.takeable);
  const planEach = usePlanned((key) => rowOf(key)?.version ?? 0);
  const runBulk: BulkRun = async (name, keys, reason, report, offerUndo) => {
    if (name === 'me' || name === 'nobody') return assignEach(name, keys, report);
    await planEach(name, keys, reason, report, offerUndo);
    await queries.invalidateQueries({ queryKey: ['cases'] });
  };
  const assignEach = async (assignee: string, keys: string[], report: (result: BulkResult) => void) => {
    const one = (caseId: string) =>
      casesClient.assignTask({ caseId, assignee: assignee === 'me' ? 'me' : 'nobody' });
    await runEach(keys, one, report);
    await queries.invalidateQueries({ queryKey: ['cases'] });
  };
  return (
    <Page title={t('process.queue.title')}>
      <ScopeTabs
        scope={question.scope === 'all' ? 'all' : 'open'}
        total={data?.total}
        onChange={(scope) => ask({ scope })}
      />
      <div className="queue-head">
        <SavedViews question={question} onPick={askAnew} />
        <div className="queue-tools">
          <QueueFilters question={question} onAsk={ask} />
          <SortChoice sort={question.sort} onChange={(sort) => ask({ sort })} />
        </div>
      </div>
      <ProblemAlert problem={problem ?? assign.problem} />
      <QueueTable<QueueRow>
        label={t('process.queue.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.caseId}
        loading={loading}
        paging={{
          page: data?.page ?? 1,
          size: data?.size ?? 20,
          total: data?.total ?? 0,
          onChange: (page, size) => ask({ page: String(page), size: String(size) }),
        }}
        onOpen={(key) => void navigate({ to: caseHref(key) })}
        bulk={
          canTake
            ? {
                actions: [
                  { name: 'me', title: t('process.queue.take') },
                  { name: 'nobody', title: t('process.queue.giveBack') },
                  ...togetherOf(rows.filter((row) => selected.includes(row.caseId))).map((action) => ({
                    ...action,
                    title: text(action.title),
                  })),
                ],
                selected,
                onSelect: setSelected,
                nameOf: (key) => `${rowOf(key)?.number ?? key} ${rowOf(key)?.applicantName ?? ''}`,
                run: runBulk,
              }
            : undefined
        }
        empty={<NoRows question={question} onClear={() => askAnew({ scope: question.scope })} />}
      />
      {rows.length > 0 && <ExportLinks path="/api/exports/queue" question={question} />}
    </Page>
  );
}
