import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { VersionCard } from '../../domain/libraryContract.ts';
import { SweepButton } from '../match/editor/SweepButton.tsx';
import { policiesClient } from '../policiesClient.ts';
import '../policies.css';

const TONES = {
  drafting: 'draft',
  reviewing: 'open',
  reviewed: 'near',
  published: 'good',
  superseded: 'ended',
  withdrawn: 'ended',
  expired: 'ended',
} as const;
const SHOWN = ['open', 'endsSoon', 'unchecked', 'published', 'ended'] as const;
type Shown = (typeof SHOWN)[number];

function keyOf({ policy, version }: VersionCard): string {
  return `${policy}@${version}`;
}

/** The library as its keepers see it: what is in work, what holds, what ends soon, what was not compared for long. */
export function LibraryPage() {
  const { t } = useTranslation();
  const { data, problem, loading } = useRead(['policies', 'library'], (signal) =>
    policiesClient.listLibrary({}, { signal }),
  );
  const [shown, setShown] = useState<string>('');
  const lists: Record<Shown, VersionCard[]> = {
    open: (data?.versions ?? []).filter(({ state }) => ['drafting', 'reviewing', 'reviewed'].includes(state)),
    endsSoon: (data?.versions ?? []).filter((one) => data?.endsSoon.includes(keyOf(one))),
    unchecked: (data?.versions ?? []).filter((one) => data?.unchecked.includes(keyOf(one))),
    published: (data?.versions ?? []).filter(({ state }) => state === 'published'),
    ended: (data?.versions ?? []).filter(({ state }) =>
      ['superseded', 'withdrawn', 'expired'].includes(state),
    ),
  };
  const chosen = SHOWN.find((one) => one === shown) ?? (lists.open.length > 0 ? 'open' : 'published');
  const days = { count: data?.settings[chosen === 'unchecked' ? 'checkEveryDays' : 'expiresSoonDays'] ?? 0 };
  return (
    <Page title={t('policies.desk.title')} lead={t('policies.desk.lead')}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={8} />}
      {data && (
        <>
          <div className="ow-row">
            {data.mayDraft && (
              <ButtonLink kind="primary" href="/desk/policies/new">
                {t('policies.desk.new')}
              </ButtonLink>
            )}
            <a href="/policies">{t('policies.desk.public')}</a>
          </div>
          {data.mayDraft && <SweepButton policies={lists.published.length} />}
          <Select
            name="shown"
            label={t('policies.desk.shown')}
            value={chosen}
            onChange={setShown}
            options={SHOWN.map((value) => ({
              value,
              label: t('policies.desk.listCount', {
                list: t(`policies.desk.list.${value}`),
                count: lists[value].length,
              }),
            }))}
          />
          <Versions
            caption={t(`policies.desk.list.${chosen}`)}
            empty={t('policies.desk.empty')}
            rows={lists[chosen]}
          />
          {(chosen === 'endsSoon' || chosen === 'unchecked') && (
            <p className="policies-note">{t(`policies.desk.why.${chosen}`, days)}</p>
          )}
        </>
      )}
    </Page>
  );
}

function Versions({ caption, empty, rows }: { caption: string; empty: string; rows: VersionCard[] }) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const day = (value: string | null) => (value ? format.date(value) : t('policies.dayUnknown'));
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={keyOf}
      empty={<EmptyState title={empty}>{t('policies.desk.emptyText')}</EmptyState>}
      columns={[
        {
          key: 'name',
          title: t('policies.desk.name'),
          render: (row) => (
            <a href={`/desk/policies/${row.policy}/${row.version}`}>
              {text(row.names)} · {t('policies.version', { version: row.version })}
            </a>
          ),
        },
        {
          key: 'level',
          title: t('policies.fact.level'),
          render: (row) =>
            t('policies.levelAt', { level: t(`policies.level.${row.level}`), place: name(row.place) }),
        },
        {
          key: 'state',
          title: t('policies.desk.state'),
          render: ({ state }) => <StateTag tone={TONES[state]}>{t(`policies.states.${state}`)}</StateTag>,
        },
        { key: 'to', title: t('policies.desk.lastDay'), render: ({ to }) => day(to) },
        {
          key: 'checked',
          title: t('policies.fact.checked'),
          render: ({ checkedOn }) => (checkedOn ? format.date(checkedOn) : t('policies.notChecked')),
        },
      ]}
    />
  );
}
