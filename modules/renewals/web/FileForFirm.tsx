import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import { FileUploads, type StoredFile } from '#platform/forms/web/FileUploads.tsx';
import { FormFields } from '#platform/forms/web/FormFields.tsx';
import type { FormLookups } from '#platform/forms/web/formLookups.ts';
import { fileIds, type MaterialFiles, withFile, withoutFile } from '#platform/forms/web/materialFiles.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { RenewalView } from '../contract.ts';
import { renewalsClient } from './renewalsClient.ts';

interface FileForFirmProps {
  renewal: RenewalView;
  lookups: FormLookups;
  onDone: () => void;
}

/** The form of the renewal, filled in with what is known; the officer checks it and files it for the firm. */
export function FileForFirm({ renewal, lookups, onDone }: FileForFirmProps) {
  const { t } = useTranslation();
  const caseId = renewal.case.id;
  const { data, problem, loading } = useRead(['renewals', 'preparation', caseId], (signal) =>
    renewalsClient.prepareRenewal({ caseId }, { signal }),
  );
  const [typed, setTyped] = useState<Answers>();
  const [files, setFiles] = useState<MaterialFiles<StoredFile>>({});
  const sending = useSubmit(renewalsClient.fileRenewal);
  if (loading) return <Skeleton lines={6} />;
  if (!data) return <ProblemNotice problem={problem} />;
  const answers = typed ?? (data.answers as Answers);
  const send = async () => {
    if (await sending.submit({ caseId, answers, materials: fileIds(files) })) onDone();
  };
  const { asks, body, limits } = data;
  const asked = body.materials.filter(
    ({ id, by, colour }) => by === 'upload' && colour !== 'shared' && asks[id] !== 'not',
  );
  const wrong = Object.fromEntries(
    (sending.problem?.fields ?? [])
      .filter(({ path }) => path.startsWith('materials.'))
      .map(({ path, message }) => [path.slice('materials.'.length), message]),
  );
  return (
    <div className="ow-stack">
      <h3>{t('renewals.file.title')}</h3>
      <p>{t('renewals.file.lead')}</p>
      <FormFields
        form={data.form}
        answers={answers}
        onChange={setTyped}
        problems={sending.problem?.fields ?? []}
        lookups={lookups}
        end={
          <>
            {asked.length > 0 && (
              <section className="ow-stack" aria-labelledby="renewal-papers">
                <h3 id="renewal-papers">{t('renewals.file.papers')}</h3>
                <p>{t('renewals.file.papersLead')}</p>
                <FileUploads
                  materials={asked}
                  files={files}
                  limits={limits}
                  problems={wrong}
                  onAdd={(material, file) => setFiles((before) => withFile(before, material, file))}
                  onRemove={(material, fileId) => setFiles((before) => withoutFile(before, material, fileId))}
                />
              </section>
            )}
            <Button kind="primary" busy={sending.busy} onClick={() => void send()}>
              {t('renewals.file.submit')}
            </Button>
          </>
        }
      />
      <ProblemNotice problem={sending.problem} />
    </div>
  );
}
