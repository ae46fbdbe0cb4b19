import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import type { RenewalView } from '../contract.ts';
import { renewalsClient } from './renewalsClient.ts';

/** How the new licence reached its holder. */
export function DeliverLicence({ renewal, onDone }: { renewal: RenewalView; onDone: () => void }) {
  const { t } = useTranslation();
  const [means, setMeans] = useState<string>(renewal.delivery[0] ?? 'post');
  const { submit, busy, problem } = useSubmit(renewalsClient.deliverRenewal);
  const send = async () => {
    const chosen = renewal.delivery.find((one) => one === means);
    if (chosen && (await submit({ caseId: renewal.case.id, means: chosen }))) onDone();
  };
  return (
    <div className="ow-stack">
      <h3>{t('renewals.deliver.title')}</h3>
      <ProblemNotice problem={problem} />
      <RadioGroup
        name="means"
        label={t('renewals.deliver.means')}
        value={means}
        onChange={setMeans}
        options={renewal.delivery.map((value) => ({ value, label: t(`renewals.deliver.${value}`) }))}
      />
      <div className="ow-row">
        <Button kind="primary" busy={busy} onClick={() => void send()}>
          {t('renewals.deliver.submit')}
        </Button>
      </div>
    </div>
  );
}
