import { useTranslation } from 'react-i18next';
import { HomeCatalogue } from '#modules/catalogue/web/home/HomeCatalogue.tsx';
import { LinkList } from '#platform/ui/plain/LinkList.tsx';
import { SearchBox } from '#platform/ui/plain/SearchBox.tsx';
import { useWindowTitle } from '#platform/ui/plain/useWindowTitle.ts';
import { HomeEvents } from './HomeEvents.tsx';
import { useExamples } from './useExamples.ts';

/** Things that anyone may look into; the first two are pages of the server, the last is for programs. */
const OPEN = [
  { href: '/verify', key: 'verify' },
  { href: '/ledger', key: 'ledger' },
  { href: '/reforms', key: 'reforms' },
  { href: '/single-officers', key: 'singleOfficers' },
  { href: '/api/docs', key: 'api' },
];

/** The front page: one search box over everything, ways in by what happened, what is promised, what anyone may check. */
export function HomePage() {
  const { t } = useTranslation();
  const examples = useExamples();
  useWindowTitle(t('portal.home.title'));
  return (
    <main id="content" className="home" tabIndex={-1}>
      <section className="home__ask">
        <h1 tabIndex={-1}>{t('portal.home.title')}</h1>
        <p>{t('portal.home.lead')}</p>
        <SearchBox
          size="large"
          label={t('portal.home.searchLabel')}
          placeholder={t('portal.home.searchHint')}
          examples={examples}
        />
      </section>
      <div className="home__parts">
        <HomeEvents />
        <HomeCatalogue />
        <section aria-labelledby="open" className="ow-stack">
          <h2 id="open">{t('portal.home.open.title')}</h2>
          <LinkList
            columns={2}
            items={OPEN.map(({ href, key }) => ({
              href,
              title: t(`portal.home.open.${key}`),
              note: t(`portal.home.open.${key}Note`),
            }))}
          />
        </section>
      </div>
    </main>
  );
}
