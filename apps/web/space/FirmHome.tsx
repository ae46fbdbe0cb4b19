import { useTranslation } from 'react-i18next';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ComingVisits } from './ComingVisits.tsx';
import type { FirmCapacity } from './ForFirm.tsx';
import { HomeSection } from './HomeSection.tsx';
import { OpenCases } from './OpenCases.tsx';
import { QuickStart } from './QuickStart.tsx';
import { ToDoList } from './ToDoList.tsx';
import { toDoOf } from './toDo.ts';
import { useHome } from './useHome.ts';
import './space.css';

/** What to do next, what is coming, what is under way, and what can be begun. */
export function FirmHome({ firm }: { firm: FirmCapacity }) {
  const { t } = useTranslation();
  const { open, drafts, eventDrafts, licences, checks, matters } = useHome(firm.organisation.id);
  const cases = open.data?.cases ?? [];
  const held = licences.data?.licences ?? [];
  const coming = (checks.data?.checks ?? []).filter(({ case: view }) => view.holder !== 'applicant');
  // A check that is coming stands under its own title already.
  const under = cases.filter(({ id }) => !coming.some(({ case: view }) => view.id === id));
  const waiting = {
    cases,
    licences: held,
    drafts: [...(drafts.data?.drafts ?? []), ...(eventDrafts.data?.drafts ?? [])],
    matters: matters.data?.matters ?? [],
  };
  return (
    <Page title={t('app.nav.spaceHome')} lead={firm.organisation.name}>
      <HomeSection title={t('space.toDo.title')} reads={[open, drafts, eventDrafts, licences]}>
        {() => <ToDoList items={toDoOf(waiting)} />}
      </HomeSection>
      {coming.length > 0 && (
        <HomeSection title={t('space.visits.title')} reads={[checks]}>
          {() => <ComingVisits checks={coming} />}
        </HomeSection>
      )}
      {(under.length > 0 || coming.length === 0) && <OpenCases cases={under} read={open} />}
      <HomeSection title={t('space.start.title')} reads={[matters]}>
        {() => (
          <QuickStart
            matters={matters.data?.matters ?? []}
            held={held.filter(({ status }) => status === 'valid').map(({ type }) => type)}
          />
        )}
      </HomeSection>
    </Page>
  );
}
