import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppShell } from '#platform/ui/desk/AppShell.tsx';
import { DeskTheme } from '#platform/ui/desk/DeskTheme.tsx';
import { InboxBell } from '#platform/ui/desk/InboxBell.tsx';
import { DeskCase } from './DeskCase.tsx';
import { DeskQueue } from './DeskQueue.tsx';

/** The shell of the desk with a queue, or with `?desk=case` a case. */
export function DeskParts() {
  const { t } = useTranslation();
  const isCase = new URLSearchParams(location.search).get('desk') === 'case';
  const [capacity, setCapacity] = useState('officer:1');
  return (
    <AppShell
      door={t('gallery.doorDesk')}
      nav={[
        {
          items: [
            { href: '/gallery.html?desk', title: t('gallery.queue'), count: 42, current: !isCase },
            { href: '/gallery.html?desk=case', title: t('gallery.oneCase'), current: isCase },
          ],
        },
        { title: t('gallery.registers'), items: [{ href: '/gallery.html', title: t('gallery.title') }] },
      ]}
      doors={[{ href: '/gallery.html', title: t('gallery.home') }]}
      person={{ name: t('gallery.person') }}
      capacities={[
        { key: 'person', kind: 'person', title: t('gallery.person') },
        { key: 'officer:1', kind: 'officer', title: t('gallery.agency'), note: t('gallery.role') },
        { key: 'officer:2', kind: 'officer', title: t('gallery.agency2'), note: t('gallery.role2') },
      ]}
      capacity={capacity}
      onCapacity={setCapacity}
      onSignOut={() => undefined}
      signInHref="/auth/sign-in"
      inbox={<InboxBell href="/gallery.html?desk" unread={3} />}
      clock={<span className="gallery__clock">{t('gallery.clock')}</span>}
      path={location.href}
    >
      <DeskTheme>{isCase ? <DeskCase /> : <DeskQueue />}</DeskTheme>
    </AppShell>
  );
}
