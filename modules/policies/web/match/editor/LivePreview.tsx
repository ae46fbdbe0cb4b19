import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { PolicyPreview } from '../../../domain/matchContract.ts';
import { policiesClient } from '../../policiesClient.ts';

/** So long after the last letter the city is asked. */
const PAUSE_MS = 300;

/** Who would qualify for the definition as it stands, why others cannot be told, and what it would cost. */
export function LivePreview({ body }: { body: Record<string, unknown> }) {
  const { t } = useTranslation();
  const asked = usePaused(JSON.stringify(body));
  const { data, problem } = useRead(
    ['policies', 'preview', asked],
    (signal) => policiesClient.previewPolicy({ body: JSON.parse(asked) }, { signal }),
    { keep: true },
  );
  return (
    <section className="ow-stack" aria-labelledby="preview">
      <h2 id="preview">{t('policies.editor.title')}</h2>
      <p className="policies-note">{t('policies.editor.lead')}</p>
      {(problem || !data) && <p role="status">{t('policies.editor.wait')}</p>}
      {data && !problem && <Counts preview={data} />}
    </section>
  );
}

function Counts({
  preview: { firms, counts, funnel, missing, cost, amountWords },
}: {
  preview: PolicyPreview;
}) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const number = (value: number) => format.number(value);
  return (
    <>
      <p role="status">
        {t('policies.editor.counted', {
          firms: number(firms),
          yes: number(counts.true),
          unknown: number(counts.unknown),
          no: number(counts.false),
        })}
      </p>
      {cost && (
        <p>
          {t('policies.editor.cost', {
            amount: format.money(cost.yuan),
            counted: number(cost.counted),
            unknown: number(cost.unknown),
          })}
        </p>
      )}
      {amountWords && (
        <p className="policies-note">{t('policies.editor.amountWords', { words: text(amountWords) })}</p>
      )}
      <Table
        caption={t('policies.editor.funnel')}
        rows={funnel}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { key: 'condition', title: t('policies.editor.condition'), render: ({ words }) => text(words) },
          {
            key: 'alone',
            title: t('policies.editor.alone'),
            align: 'end',
            render: ({ alone }) => number(alone.true),
          },
          {
            key: 'soFar',
            title: t('policies.editor.soFar'),
            align: 'end',
            render: ({ soFar }) => number(soFar.true),
          },
          {
            key: 'unknown',
            title: t('policies.editor.unknownSoFar'),
            align: 'end',
            render: ({ soFar }) => number(soFar.unknown),
          },
        ]}
      />
      <Table
        caption={t('policies.editor.missing')}
        rows={missing}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { key: 'attribute', title: t('policies.editor.attribute'), render: ({ names }) => text(names) },
          {
            key: 'firms',
            title: t('policies.editor.firms'),
            align: 'end',
            render: (row) => number(row.firms),
          },
        ]}
      />
    </>
  );
}

function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}
