import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { LinkList } from '#platform/ui/plain/LinkList.tsx';
import { bundles } from './bundlesClient.ts';

/** Events on the front page; the others are one step away. */
const SHOWN = 6;

/** What can be had by one application, as ways in. Nothing where nothing is bundled, or while it cannot be read. */
export function EventCards() {
  const { t } = useTranslation();
  const text = useText();
  const { data } = useLoad((signal) => bundles.listBundles({}, { signal }), 'home');
  const all = data?.bundles ?? [];
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="events" className="ow-stack">
      <h2 id="events">{t('bundles.home.title')}</h2>
      <LinkList
        columns={2}
        items={all.slice(0, SHOWN).map(({ bundle, title, parts }) => ({
          href: `/bundles/${bundle}`,
          title: text(title),
          note: t('bundles.list.parts', { count: parts }),
        }))}
      />
      {all.length > SHOWN && (
        <p>
          <a href="/bundles">{t('bundles.home.all', { count: all.length })}</a>
        </p>
      )}
    </section>
  );
}
