import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { problemOf } from '#platform/api/web/problemOf.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ProcessDiagram } from '#platform/process/web/ProcessDiagram.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { ProcessView } from '../../contract.ts';
import { reforms } from '../reformsClient.ts';
import { StateTable } from './StateTable.tsx';
import { saveAs } from './saveAs.ts';
import { Versions } from './VersionList.tsx';

/** One table of a matter: picture, states and actions, clocks, what the lint says, versions, and the file for other tools. */
export function ProcessArticle({ matter, process }: { matter: string; process: ProcessView }) {
  const { t } = useTranslation();
  const text = useText();
  const [problem, setProblem] = useState<ProblemDocument>();
  const { name, version, clocks, lint, versions } = process;
  const download = async () => {
    try {
      const file = await reforms.exportProcess({ matter, process: name, version });
      saveAs(file.name, file.xml, 'application/xml');
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <article className="office-process">
      <h2>{t('reforms.office.process.title', { title: text(process.title), kind: text(process.kind) })}</h2>
      <p className="ow-row">
        <code>{name}</code>
        <Button onClick={() => void download()}>{t('reforms.office.process.bpmn')}</Button>
      </p>
      <ProblemNotice problem={problem} />
      {lint.length === 0 ? (
        <p>{t('reforms.office.process.sound')}</p>
      ) : (
        <Notice kind="error" title={t('reforms.office.process.faults', { count: lint.length })}>
          <ul className="ow-list">
            {lint.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <code>{path}</code> {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ProcessDiagram diagram={process.diagram} title={text(process.title)} direction="across" />
      <div className="office-states">
        <StateTable process={process} />
      </div>
      <Table
        caption={t('reforms.office.process.clocks')}
        rows={clocks}
        rowKey={({ clock }) => clock}
        empty={null}
        columns={[
          { key: 'title', title: t('reforms.office.process.clock'), render: ({ title }) => text(title) },
          {
            key: 'limit',
            title: t('reforms.office.process.limit'),
            render: ({ limit, source }) =>
              t('reforms.office.process.limitBy', { limit: text(limit), source: text(source) }),
          },
          {
            key: 'runs',
            title: t('reforms.office.process.runsIn'),
            render: ({ runsIn, stopsIn }) =>
              [
                // Two states may bear one name: before and after supplements.
                [...new Set(runsIn.map(text))].join(t('reforms.office.comma')),
                ...stopsIn.map(text),
              ].map((line) => <div key={line}>{line}</div>),
          },
          {
            key: 'expiry',
            title: t('reforms.office.process.expiry'),
            render: ({ onExpiry }) => text(onExpiry),
          },
        ]}
      />
      <Versions
        matter={matter}
        process={name}
        versions={versions}
        caption={t('reforms.office.process.versions')}
      />
    </article>
  );
}
