import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { RegisterLine } from '../contract.ts';
import { registerHref, registersClient } from './registersClient.ts';
import './registers.css';

/** The registers that the post may read, those that it keeps first. */
export function RegistersPage() {
  const { t } = useTranslation();
  const text = useText();
  const [words, setWords] = useState('');
  const { data, problem, loading } = useRead(['registers', 'list'], (signal) =>
    registersClient.listRegisters({}, { signal }),
  );
  const shown = (data?.registers ?? []).filter(({ title }) =>
    text(title).toLowerCase().includes(words.trim().toLowerCase()),
  );
  const own = shown.filter(({ mayWrite }) => mayWrite);
  const others = shown.filter(({ mayWrite }) => !mayWrite);
  return (
    <Page title={t('registers.pages.title')} lead={t('registers.pages.lead')}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={8} />}
      {data && (
        <>
          <TextField
            name="words"
            type="search"
            label={t('registers.pages.find')}
            optional
            length={24}
            value={words}
            onChange={setWords}
          />
          {shown.length === 0 && (
            <EmptyState title={t('registers.pages.noneTitle')}>{t('registers.pages.none')}</EmptyState>
          )}
          {own.length > 0 && <Lines caption={t('registers.pages.own')} lines={own} />}
          {others.length > 0 && <Lines caption={t('registers.pages.others')} lines={others} />}
        </>
      )}
    </Page>
  );
}

function Lines({ caption, lines }: { caption: string; lines: RegisterLine[] }) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  return (
    <Table
      caption={caption}
      rows={lines}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        {
          key: 'title',
          title: t('registers.pages.register'),
          render: ({ id, title, description }) => (
            <>
              <a href={registerHref(id)}>{text(title)}</a>
              <span className="registers-what">{text(description)}</span>
            </>
          ),
        },
        { key: 'place', title: t('registers.pages.place'), render: ({ place }) => name(place) },
        {
          key: 'count',
          title: t('registers.pages.entries'),
          render: ({ entries, statedTotal }) =>
            statedTotal === null ? entries : t('registers.pages.ofStated', { entries, stated: statedTotal }),
        },
        {
          key: 'public',
          title: t('registers.pages.openTo'),
          render: (row) => t(row.public ? 'registers.pages.everyone' : 'registers.pages.officials'),
        },
      ]}
    />
  );
}
