import { useTranslation } from 'react-i18next';
import { Themes } from '#modules/catalogue/web/home/Themes.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { useSession } from '../app/session.ts';
import { ActForFirm } from './ActForFirm.tsx';
import { HomeSection } from './HomeSection.tsx';
import { OpenCases } from './OpenCases.tsx';
import { ToDoList } from './ToDoList.tsx';
import { toDoOf } from './toDo.ts';
import { usePersonHome } from './usePersonHome.ts';
import './space.css';

/** For somebody who acts in their own name: what to do next, what is under way, what can be begun by field of life. */
export function PersonHome() {
  const { t } = useTranslation();
  const { session } = useSession();
  const { open, drafts, licences, matters } = usePersonHome();
  const cases = open.data?.cases ?? [];
  const offered = matters.data?.matters ?? [];
  const waiting = {
    cases,
    licences: licences.data?.licences ?? [],
    drafts: drafts.data?.drafts ?? [],
    matters: offered,
  };
  return (
    <Page title={t('app.nav.spaceHome')} lead={session?.person?.name}>
      <HomeSection title={t('space.toDo.title')} reads={[open, drafts, licences]}>
        {() => <ToDoList items={toDoOf(waiting)} />}
      </HomeSection>
      <OpenCases cases={cases} read={open} />
      {matters.data && (
        <div className="space-section">
          <Themes matters={offered} themes={matters.data.themes} />
        </div>
      )}
      <ActForFirm />
    </Page>
  );
}
