import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import { FormFields } from '#platform/forms/web/FormFields.tsx';
import type { FormLookups } from '#platform/forms/web/formLookups.ts';
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
  const sending = useSubmit(renewalsClient.fileRenewal);
  if (loading) return <Skeleton lines={6} />;
  if (!data) return <ProblemNotice problem={problem} />;
  const answers = typed ?? (data.answers as Answers);
  const send = async () => {
    if (await sending.submit({ caseId, answers })) onDone();
  };
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
          <Button kind="primary" busy={sending.busy} onClick={() => void send()}>
            {t('renewals.file.submit')}
          </Button>
        }
      />
      <ProblemNotice problem={sending.problem} />
    </div>
  );
}
