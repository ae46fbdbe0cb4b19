import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { FirmPrivilegeCard } from './FirmPrivilegeCard.tsx';
import { NameBeneficiary } from './NameBeneficiary.tsx';
import { privilegesClient } from './privilegesClient.ts';

const KEY = ['privileges', 'mine'];

/** The own firm's privileges: why it has them or not, whom it named, what is left this year. */
export function MyPrivilegesPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data, problem, loading } = useRead(KEY, (signal) =>
    privilegesClient.getMyPrivileges({}, { signal }),
  );
  const ending = useSubmit(privilegesClient.takeBackBeneficiary);
  async function takeBack(beneficiary: string) {
    const done = await ending.submit({ beneficiary });
    if (done) queries.setQueryData(KEY, done);
  }
  return (
    <Page title={t('privileges.mine.title')} lead={t('privileges.mine.lead')}>
      <ProblemNotice problem={problem ?? ending.problem} />
      {loading && <Skeleton lines={8} />}
      <p>
        <a href="/space/profile">{t('privileges.mine.profile')}</a>
      </p>
      {data?.privileges.map((privilege) => (
        <FirmPrivilegeCard
          key={privilege.privilege}
          privilege={privilege}
          forPerson={({ id, name }) => (
            <Button kind="quiet" busy={ending.busy} onClick={() => void takeBack(id)}>
              {t('privileges.mine.takeBack', { name })}
            </Button>
          )}
        >
          {privilege.mayName && (
            <NameBeneficiary
              privilege={privilege.privilege}
              onNamed={(answer) => queries.setQueryData(KEY, answer)}
            />
          )}
        </FirmPrivilegeCard>
      ))}
      {data?.privileges.length === 0 && (
        <EmptyState title={t('privileges.none')}>{t('privileges.noneMeans')}</EmptyState>
      )}
    </Page>
  );
}
