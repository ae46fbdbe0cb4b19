import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MY_MATCHES, MyMatchesPage } from '#modules/policies/web/match/MyMatchesPage.tsx';
import { SupplyHere } from '#modules/profiles/web/SupplyHere.tsx';
import { ForFirm } from './ForFirm.tsx';

/** What the firm can have; what it can say itself is said on the spot. */
export function PolicyMatchHere() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <ForFirm title={t('policies.match.title')}>
      {() => (
        <MyMatchesPage
          supply={({ id }, onDone) => (
            <SupplyHere
              attribute={id}
              onDone={() => {
                onDone();
                void queries.invalidateQueries({ queryKey: MY_MATCHES });
              }}
            />
          )}
        />
      )}
    </ForFirm>
  );
}
