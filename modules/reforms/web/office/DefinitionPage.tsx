import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { DefinitionView } from '../../contract.ts';
import { reforms } from '../reformsClient.ts';
import { FaultList } from './FaultList.tsx';
import { ProcessArticle } from './ProcessArticle.tsx';
import { SandboxPanel } from './SandboxPanel.tsx';
import { VersionList } from './VersionList.tsx';
import './office.css';

/** A matter as it is decided: its rules, tracks, tables, clocks and versions, for people. */
export function DefinitionPage() {
  const { t } = useTranslation();
  const text = useText();
  const { matter = '' } = useParams({ strict: false });
  const { data, problem, loading } = useRead(['reforms', 'definition', matter], (signal) =>
    reforms.getDefinition({ matter }, { signal }),
  );
  return (
    <Page
      title={data ? text(data.title) : t('reforms.office.definition.title')}
      crumbs={[{ href: '/desk/definitions', title: t('reforms.office.definitions.title') }]}
    >
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={10} />}
      {data && <Definition definition={data} />}
    </Page>
  );
}

function Definition({ definition }: { definition: DefinitionView }) {
  const { t } = useTranslation();
  const text = useText();
  const { matter, processes, tracks, conditions, problems, version } = definition;
  const [name, setName] = useState(processes[0]?.name ?? '');
  const process = processes.find((one) => one.name === name);
  return (
    <>
      <p className="ow-row">
        <span>{t('reforms.office.definition.version', { version })}</span>
        <ButtonLink href={`/desk/definitions/${matter}/publish`}>
          {t('reforms.office.publish.title')}
        </ButtonLink>
      </p>
      <FaultList faults={problems} />
      <Table
        caption={t('reforms.office.definition.conditions')}
        rows={conditions}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            key: 'title',
            title: t('reforms.office.definition.condition'),
            render: ({ title }) => text(title),
          },
          { key: 'rule', title: t('reforms.office.definition.rule'), render: ({ rule }) => text(rule) },
        ]}
      />
      <Table
        caption={t('reforms.office.definition.tracks')}
        rows={tracks}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { key: 'title', title: t('reforms.office.definition.track'), render: ({ title }) => text(title) },
          {
            key: 'because',
            title: t('reforms.office.definition.rule'),
            render: ({ because }) => (because ? text(because) : t('reforms.office.definition.otherwise')),
          },
          {
            key: 'promised',
            title: t('reforms.office.definition.promised'),
            render: ({ promised }) => text(promised),
          },
        ]}
      />
      <VersionList definition={definition} />
      <SandboxPanel of={{ matter }} way={definition.way} />
      <Select
        name="process"
        label={t('reforms.office.definition.process')}
        options={processes.map((one) => ({
          value: one.name,
          label: `${text(one.title)} · ${text(one.kind)}`,
        }))}
        value={name}
        onChange={setName}
      />
      {process && <ProcessArticle key={process.name} matter={matter} process={process} />}
    </>
  );
}
