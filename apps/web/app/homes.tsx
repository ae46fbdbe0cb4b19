import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { Door } from './routes.tsx';
import { slots } from './slots.ts';

export function DeskHome() {
  return <DoorHome door="desk" />;
}

export function CockpitHome() {
  return <DoorHome door="cockpit" />;
}

/** The first page behind a door: what modules put there, or what would be. */
function DoorHome({ door }: { door: Door }) {
  const { t } = useTranslation();
  const parts = slots.home[door];
  return (
    <Page title={t(`app.nav.${door}Home`)}>
      {parts.length === 0 && (
        <EmptyState title={t(`app.empty.${door}.title`)}>{t(`app.empty.${door}.text`)}</EmptyState>
      )}
      {parts.map((Part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed when the program is built
        <Suspense key={index} fallback={<Skeleton />}>
          <Part />
        </Suspense>
      ))}
    </Page>
  );
}
