import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Looks } from '#platform/looks/web/Looks.tsx';
import type { contract } from '#platform/process/contract.ts';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';

const cases = createClient<typeof contract>('cases');

/** Which officers read one case and what lies in it. */
export function CaseLooksPage() {
  const { t } = useTranslation();
  const text = useText();
  const { caseId = '' } = useParams({ strict: false });
  const { data, problem } = useRead(['cases', 'one', caseId], (signal) =>
    cases.getCase({ caseId }, { signal }),
  );
  return (
    <Page title={t('looks.page.ofCase')} lead={t('looks.page.ofCaseLead')}>
      <ProblemNotice problem={problem} />
      {data && (
        <p>
          <a href={`/space/cases/${caseId}`}>
            {text(data.title)} {data.number}
          </a>
        </p>
      )}
      <Looks caption={t('looks.page.ofCase')} about={caseId} />
      <p>
        <a href="/space/looks">{t('looks.page.all')}</a>
      </p>
    </Page>
  );
}
