import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useLive } from '#platform/notify/web/useLive.ts';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { PolicyMatch } from '../../domain/matchContract.ts';
import { policiesClient } from '../policiesClient.ts';
import type { Supply } from './HindranceItem.tsx';
import { MatchLists } from './MatchLists.tsx';

/** Where the answer is kept: whoever changes the profile has it asked again. */
export const MY_MATCHES = ['policies', 'mine'];

/** Policies that find the firm (政策匹配): now, nearly, or once something is known. */
export function MyMatchesPage({ supply }: { supply: Supply }) {
  const { t } = useTranslation();
  const { data, problem, loading, reload } = useRead(MY_MATCHES, (signal) =>
    policiesClient.matchMine({}, { signal }),
  );
  // A value that an agency sent meanwhile comes with its notice.
  useLive((event) => event.name === 'notice' && reload());
  return (
    <Page title={t('policies.match.title')} lead={t('policies.match.lead')}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={12} />}
      {data && (
        <MatchLists matches={data} supply={supply} actionFor={(match) => <OwnAction match={match} />} />
      )}
    </Page>
  );
}

function OwnAction({ match }: { match: PolicyMatch }) {
  const { t } = useTranslation();
  if (match.mode === 'automatic') {
    return (
      <p>
        {t('policies.match.comesByItself')} <a href="/space/benefits">{t('policies.match.benefits')}</a>
      </p>
    );
  }
  if (match.claimable) {
    return (
      <div className="ow-row">
        <ButtonLink href={`/space/benefits/claim?policy=${match.policy}`}>
          {t('policies.match.claim')}
        </ButtonLink>
      </div>
    );
  }
  return <p>{t(match.mode === 'information' ? 'policies.match.byLaw' : 'policies.match.notOpenNow')}</p>;
}
