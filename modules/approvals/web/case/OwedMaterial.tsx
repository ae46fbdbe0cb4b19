import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { FileUploads } from '#platform/forms/web/FileUploads.tsx';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { FileView } from '../../contract.ts';
import { OwnerMustSubmit } from '../apply/OwnerMustSubmit.tsx';
import { approvals } from '../client.ts';
import { MaterialFiles } from './MaterialFiles.tsx';

interface OwedMaterialProps {
  view: CaseView;
  onDone: () => Promise<void>;
}

/** A material that was allowed to follow: by when, for which application, and where to hand it in (APV-12). */
export function OwedMaterial({ view, onDone }: OwedMaterialProps) {
  const { t } = useTranslation();
  const text = useText();
  const { id: caseId, version } = view;
  const [files, setFiles] = useState<FileView[]>([]);
  const { data, problem, loading } = useRead(['approvals', 'debt', caseId, version], (signal) =>
    approvals.getDebt({ caseId }, { signal }),
  );
  const sending = useSubmit(approvals.supplyOwed);
  if (loading) return <Skeleton lines={4} />;
  if (!data) return <ProblemNotice problem={problem} />;
  const { application, material, limits } = data;
  async function send() {
    const input = { caseId, expectedVersion: version, files: files.map(({ id }) => id) };
    if (await sending.submit(input)) await onDone();
  }
  const may = view.allowed.some(({ name }) => name === 'supply');
  return (
    <section className="ow-stack approvals-part">
      {view.closedAt === null && (
        <Notice
          kind={view.state === 'overdue' ? 'warning' : 'info'}
          title={t(`approvals.owed.${view.state}`)}
          wayOut={t('approvals.owed.blocks')}
        />
      )}
      <p>
        {t('approvals.owed.of')}{' '}
        <a href={`/space/cases/${application.caseId}`}>
          {text(application.title)} {application.number}
        </a>
      </p>
      {view.closedAt !== null && (
        <MaterialFiles materials={[material]} files={{ [material.id]: data.files }} />
      )}
      {view.closedAt === null && may && (
        <>
          <FileUploads
            materials={[material]}
            files={{ [material.id]: files }}
            limits={limits}
            onAdd={(_, file) => setFiles([...files, file])}
            onRemove={(_, fileId) => setFiles(files.filter(({ id }) => id !== fileId))}
          />
          <ProblemNotice problem={sending.problem} />
          <div className="ow-row">
            <Button
              kind="primary"
              busy={sending.busy}
              onClick={() => void send()}
              disabled={files.length === 0}
            >
              {t('approvals.owed.send')}
            </Button>
          </div>
        </>
      )}
      {view.closedAt === null && !may && <OwnerMustSubmit />}
    </section>
  );
}
