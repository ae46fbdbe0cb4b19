import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';

/** A search without results is not the end: how to ask otherwise, and everything there is. */
export function WaysOn({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <EmptyState title={title} action={<ButtonLink href="/matters">{t('catalogue.search.all')}</ButtonLink>}>
      {children}
    </EmptyState>
  );
}
