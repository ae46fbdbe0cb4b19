import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { FileField } from '#platform/ui/plain/FileField.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { ImportReport } from '../contract.ts';
import { base64Of } from './base64Of.ts';
import { registersClient } from './registersClient.ts';

interface ImportEntriesProps {
  register: string;
  /** The list as it is, as a file to fill in. */
  sample: string;
}

/** A table file: first every row is checked, and only a file without a wrong row can be brought in. */
export function ImportEntries({ register, sample }: ImportEntriesProps) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [file, setFile] = useState<{ name: string; content: string }>();
  const [report, setReport] = useState<ImportReport>();
  const [written, setWritten] = useState<number>();
  const { submit, busy, problem } = useSubmit(registersClient.importEntries);
  async function check(chosen: File | undefined) {
    if (!chosen) return;
    setReport(undefined);
    setWritten(undefined);
    const content = await base64Of(chosen);
    setFile({ name: chosen.name, content });
    setReport(await submit({ name: register, content, check: true }));
  }
  async function bringIn() {
    if (!file) return;
    const done = await submit({ name: register, content: file.content, check: false });
    if (!done) return;
    setWritten(done.written);
    setReport(undefined);
    setFile(undefined);
    await refresh();
  }
  const wrong = report?.rows.filter(({ outcome }) => outcome === 'refused') ?? [];
  const count = (outcome: string) => report?.rows.filter((row) => row.outcome === outcome).length ?? 0;
  return (
    <section className="ow-stack registers-import" aria-labelledby="import">
      <h2 id="import">{t('registers.import.title')}</h2>
      <p>
        {t('registers.import.lead')}{' '}
        <a href={sample} download>
          {t('registers.import.sample')}
        </a>
      </p>
      <FileField
        name="table"
        label={t('registers.import.file')}
        help={t('registers.import.kinds')}
        accept=".xlsx,.csv"
        uploads={[]}
        onAdd={([chosen]) => void check(chosen)}
        onRetry={() => undefined}
        onRemove={() => undefined}
      />
      <ProblemNotice problem={problem} />
      {written !== undefined && (
        <Notice kind="success" title={t('registers.import.done', { count: written })} />
      )}
      {file && report && wrong.length === 0 && (
        <Notice
          kind="info"
          title={t('registers.import.sound', {
            name: file.name,
            added: count('added'),
            changed: count('changed'),
            unchanged: count('unchanged'),
          })}
          action={
            count('added') + count('changed') > 0 && (
              <Button kind="primary" busy={busy} onClick={() => void bringIn()}>
                {t('registers.import.go')}
              </Button>
            )
          }
        />
      )}
      {file && report && wrong.length > 0 && (
        <>
          <Notice
            kind="error"
            title={t('registers.import.wrong', {
              name: file.name,
              count: wrong.length,
              all: report.rows.length,
            })}
            wayOut={t('registers.import.wayOut')}
          />
          <Table
            caption={t('registers.import.rows')}
            rows={wrong}
            rowKey={({ row }) => String(row)}
            empty={null}
            columns={[
              {
                key: 'row',
                title: t('registers.import.row'),
                render: ({ row }) => t('registers.import.rowNumber', { row }),
              },
              { key: 'key', title: t('registers.import.key'), render: ({ key }) => key ?? '—' },
              {
                key: 'problems',
                title: t('registers.import.problems'),
                render: ({ problems }) => (
                  <ul className="registers-problems">
                    {problems.map(({ title, message }) => (
                      <li key={`${title} ${message}`}>{t('registers.import.problem', { title, message })}</li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
