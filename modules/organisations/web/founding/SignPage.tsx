import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { FoundingFacts } from './FoundingFacts.tsx';
import { foundings } from './foundingsClient.ts';
import { SignButton } from './SignButton.tsx';

/** Where the link of a founder leads: what is to be signed, and the button. */
export function SignPage() {
  const { t } = useTranslation();
  const { secret = '' } = useParams({ strict: false });
  const [signed, setSigned] = useState(false);
  const { data, problem, loading } = useRead(['organisations', 'foundingByLink', secret], (signal) =>
    foundings.getFoundingByLink({ secret }, { signal }),
  );
  return (
    <Page title={t('foundings.signPage')} lead={t('foundings.signLead')} width="text">
      {loading && <Skeleton lines={6} />}
      <ProblemNotice problem={problem} />
      {data && <FoundingFacts founding={data} />}
      {data && !signed && <SignButton founding={data} secret={secret} onSigned={() => setSigned(true)} />}
      {signed && (
        <Notice kind="success" title={t('foundings.done')}>
          {t('foundings.doneLead')}
        </Notice>
      )}
    </Page>
  );
}
