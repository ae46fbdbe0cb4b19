import { useTranslation } from 'react-i18next';
import { assistant } from '#modules/assistant/web/assistantClient.ts';
import { Guidance } from '#modules/assistant/web/Guidance.tsx';
import { profiles } from '#modules/profiles/web/profilesClient.ts';
import { SupplyForm } from '#modules/profiles/web/SupplyForm.tsx';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { ForFirm } from './ForFirm.tsx';

export function CommissionerHere() {
  const { t } = useTranslation();
  return <ForFirm title={t('assistant.commissioner.title')}>{() => <Commissioner />}</ForFirm>;
}

/** The commissioner asks, the profile keeps what the firm answers, and the next question follows from it (POL-09.r2). */
function Commissioner() {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const policy = new URLSearchParams(location.search).get('policy') ?? undefined;
  const guidance = useRead(['assistant', 'commissioner', policy ?? ''], (signal) =>
    assistant.guideFirm(policy ? { policy } : {}, { signal }),
  );
  const profile = useRead(['profiles', 'mine'], (signal) => profiles.getMyProfile({}, { signal }));
  const asked = guidance.data?.question?.attribute;
  const entry = profile.data?.groups.flatMap(({ entries }) => entries).find(({ id }) => id === asked);
  return (
    <Page title={t('assistant.commissioner.title')} lead={t('assistant.commissioner.lead')} width="text">
      <ProblemNotice problem={guidance.problem ?? profile.problem} />
      {(guidance.loading || profile.loading) && <Skeleton lines={8} />}
      {guidance.data && profile.data && (
        <Guidance
          view={guidance.data}
          ask={entry && <SupplyForm key={entry.id} entry={entry} onDone={() => void refresh()} />}
        />
      )}
    </Page>
  );
}
