import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { shanghaiDate } from '#platform/i18n/web/formatDate.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { DefinitionView } from '../../contract.ts';
import { reforms } from '../reformsClient.ts';
import { ChangeTable } from './ChangeTable.tsx';

interface Version {
  version: number;
  publishedAt: string;
  open: number;
}

/** Versions of the matter, the cases that run on each, and what changed from one to the next. */
export function VersionList({ definition }: { definition: Pick<DefinitionView, 'matter' | 'versions'> }) {
  const { t } = useTranslation();
  return (
    <Versions
      matter={definition.matter}
      versions={definition.versions}
      caption={t('reforms.office.definition.versions')}
    />
  );
}

export function Versions({
  matter,
  process,
  versions,
  caption,
}: {
  matter: string;
  process?: string;
  versions: Version[];
  caption: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState<number>();
  const before = (version: number) => versions.find((one) => one.version < version)?.version;
  const from = shown === undefined ? undefined : before(shown);
  const { data, problem } = useRead(
    ['reforms', 'changes', matter, process, from, shown],
    (signal) => reforms.compareProcess({ matter, process, from: from ?? 1, to: shown ?? 1 }, { signal }),
    { wanted: from !== undefined },
  );
  return (
    <>
      <Table
        caption={caption}
        rows={versions}
        rowKey={({ version }) => String(version)}
        empty={null}
        columns={[
          {
            key: 'version',
            title: t('reforms.office.definitions.version'),
            render: ({ version, publishedAt }) =>
              t('reforms.office.definitions.since', {
                version,
                date: format.date(shanghaiDate(new Date(publishedAt))),
              }),
          },
          {
            key: 'open',
            title: t('reforms.office.definition.openOn'),
            render: ({ open }) =>
              open > 0 ? (
                <a href={`/desk?scope=all&matter=${matter}`}>
                  {t('reforms.office.definition.cases', { count: open })}
                </a>
              ) : (
                t('reforms.office.definition.noCases')
              ),
          },
          {
            key: 'changes',
            title: t('reforms.office.definition.changed'),
            render: ({ version }) =>
              before(version) === undefined ? (
                t('reforms.office.definition.first')
              ) : (
                <Button
                  kind="quiet"
                  aria-expanded={shown === version}
                  onClick={() => setShown(shown === version ? undefined : version)}
                >
                  {t('reforms.office.definition.seeChanges', { from: before(version), to: version })}
                </Button>
              ),
          },
        ]}
      />
      <ProblemNotice problem={problem} />
      {from !== undefined && data && <ChangeTable changes={data.changes} />}
    </>
  );
}
