import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { ChangeView, DefinitionView, FaultView } from '../../contract.ts';
import { reforms } from '../reformsClient.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { FaultList } from './FaultList.tsx';
import { TrialPanel } from './TrialPanel.tsx';
import './office.css';

/** A new version of a matter: written, checked, laid beside the old one, tried, published. */
export function PublishPage() {
  const { t } = useTranslation();
  const text = useText();
  const { matter = '' } = useParams({ strict: false });
  const { data, problem, loading } = useRead(['reforms', 'definition', matter], (signal) =>
    reforms.getDefinition({ matter }, { signal }),
  );
  const crumbs = [
    { href: '/desk/definitions', title: t('reforms.office.definitions.title') },
    { href: `/desk/definitions/${matter}`, title: data ? text(data.title) : matter },
  ];
  return (
    <Page title={t('reforms.office.publish.title')} lead={t('reforms.office.publish.lead')} crumbs={crumbs}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={10} />}
      {data && <NewVersion key={data.version} definition={data} />}
    </Page>
  );
}

function NewVersion({ definition }: { definition: DefinitionView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { staged } = useSearch({ strict: false }) as { staged?: string };
  const { matter, version, source } = definition;
  const [yaml, setYaml] = useState((source ?? '').replace(/^version: \d+/m, `version: ${version + 1}`));
  const [answer, setAnswer] = useState<{ problems: FaultView[]; changes: ChangeView[] }>();
  const check = useSubmit(reforms.stageDefinition);
  const show = (id: string | undefined) =>
    void navigate({
      to: `/desk/definitions/${matter}/publish`,
      search: (id ? { staged: id } : {}) as never,
      resetScroll: false,
    });
  const submit = async () => {
    const made = await check.submit({ matter, yaml });
    if (made) setAnswer(made);
    show(made?.staged?.id);
  };
  return (
    <>
      <TextField
        name="yaml"
        label={t('reforms.office.publish.yaml')}
        help={t('reforms.office.publish.yamlHelp')}
        value={yaml}
        rows={24}
        onChange={setYaml}
      />
      <p className="ow-row">
        <label className="office-file">
          <span>{t('reforms.office.publish.file')}</span>
          <input
            type="file"
            accept=".yaml,.yml"
            onChange={async (event) => {
              const text = await event.target.files?.[0]?.text();
              if (text !== undefined) setYaml(text);
            }}
          />
        </label>
        <Button kind={staged ? 'secondary' : 'primary'} busy={check.busy} onClick={() => void submit()}>
          {t('reforms.office.publish.check')}
        </Button>
      </p>
      <ProblemNotice problem={check.problem} />
      {answer && <FaultList faults={answer.problems} />}
      {answer && <ChangeTable changes={answer.changes} />}
      {staged && <TrialPanel stagedId={staged} />}
    </>
  );
}
