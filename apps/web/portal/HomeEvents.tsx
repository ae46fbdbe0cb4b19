import { useTranslation } from 'react-i18next';
import { bundles } from '#modules/bundles/web/bundlesClient.ts';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { LinkList } from '#platform/ui/plain/LinkList.tsx';

/** Events on the front page; the others are one step away. */
const SHOWN = 6;

/** What can be had by one application, as ways in. Nothing where nothing is bundled, or while it cannot be read. */
export function HomeEvents() {
  const { t } = useTranslation();
  const text = useText();
  const { data } = useLoad((signal) => bundles.listBundles({}, { signal }), 'home');
  const all = data?.bundles ?? [];
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="events" className="ow-stack">
      <h2 id="events">{t('portal.home.events.title')}</h2>
      <LinkList
        columns={2}
        items={all.slice(0, SHOWN).map(({ bundle, title, parts }) => ({
          href: `/bundles/${bundle}`,
          title: text(title),
          note: t('portal.home.events.parts', { count: parts }),
        }))}
      />
      {all.length > SHOWN && (
        <p>
          <a href="/bundles">{t('portal.home.events.all', { count: all.length })}</a>
        </p>
      )}
    </section>
  );
}
