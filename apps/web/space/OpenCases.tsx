import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseTable } from '#platform/process/web/CaseTable.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { HomeSection } from './HomeSection.tsx';

const SHOWN_CASES = 5;

interface OpenCasesProps {
  cases: ComponentProps<typeof CaseTable>['cases'];
  /** What the section waits for. */
  read: ComponentProps<typeof HomeSection>['reads'][number];
}

/** The first few cases that are under way, of a firm or of a person. */
export function OpenCases({ cases, read }: OpenCasesProps) {
  const { t } = useTranslation();
  return (
    <HomeSection
      title={t('space.open.title')}
      all={{ href: '/space/cases', title: t('space.open.all') }}
      reads={[read]}
    >
      {() => (
        <CaseTable
          caption={t('space.open.title')}
          cases={cases.slice(0, SHOWN_CASES)}
          hrefOf={(id) => `/space/cases/${id}`}
          empty={<EmptyState title={t('space.open.emptyTitle')}>{t('space.open.empty')}</EmptyState>}
        />
      )}
    </HomeSection>
  );
}
