import { useTranslation } from 'react-i18next';
import { shanghaiDate } from '#platform/i18n/web/formatDate.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import { LinkList } from '#platform/ui/plain/LinkList.tsx';
import type { ReformView } from '../contract.ts';
import { AssumedParts } from './AssumedParts.tsx';
import { EffectTable } from './EffectTable.tsx';
import './reforms.css';

/** One reform: where it comes from, what it saves, what is assumed, and the way to try it. */
export function ReformArticle({ reform }: { reform: ReformView }) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const { source, measured } = reform;
  const date = format.date(shanghaiDate(new Date(reform.adoptedAt)));
  return (
    <article className="reform" id={reform.reform}>
      <h2>{text(reform.title)}</h2>
      <p className="reform__where">
        <span>{t('reforms.atlas.adopted', { place: name(reform.place), date })}</span>
        <span>{t('reforms.atlas.origin', { place: name(reform.origin) })}</span>
      </p>
      <p className="reform__summary">{text(reform.summary)}</p>
      {measured && (
        <p className="ow-row ow-no-print">
          <ButtonLink kind="primary" href={`/matters/${measured}`}>
            {t('reforms.atlas.try')}
          </ButtonLink>
          <span>{t('reforms.atlas.tryNote')}</span>
        </p>
      )}
      <h3>{t('reforms.atlas.comparison')}</h3>
      <EffectTable effects={reform.effects} />
      <AssumedParts assumed={reform.assumed} />
      <DescriptionList
        items={[
          {
            term: t('reforms.atlas.source'),
            value: t('reforms.atlas.sourceValue', { document: text(source.document), item: source.item }),
          },
          { term: t('reforms.atlas.rows'), value: source.rows.join(' ') },
        ]}
      />
      {reform.matters.length > 0 && (
        <>
          <h3>{t('reforms.atlas.matters')}</h3>
          <LinkList
            columns={2}
            items={reform.matters.map(({ matter, title, summary }) => ({
              href: `/matters/${matter}`,
              title: text(title),
              note: text(summary),
            }))}
          />
        </>
      )}
    </article>
  );
}
