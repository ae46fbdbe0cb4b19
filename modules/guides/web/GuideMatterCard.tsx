import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import type { GuideItemView } from '../contract.ts';
import { useGuideWords } from './useGuideWords.ts';

type Matter = Extract<GuideItemView, { kind: 'matter' }>;

/** One matter in a guide: all read from the catalogue, with the ways to its pictures and its whole guide. */
export function GuideMatterCard({ item }: { item: Matter }) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const { amount, ...words } = useGuideWords();
  const papers = item.materials.filter(({ by, ask }) => by === 'upload' && ask !== 'not');
  const items = [
    ...(item.agency ? [{ term: t('guides.agency'), value: name(item.agency) }] : []),
    {
      term: t('guides.promised'),
      value: amount(item.promisedTime),
      source: `${t('guides.legal')} ${amount(item.legalTime)}`,
    },
    { term: t('guides.fee'), value: `${words.fee(item.fee)} · ${words.visits(item.visits)}` },
    {
      term: t('guides.papers'),
      value:
        papers.length === 0
          ? t('guides.nothingToBring')
          : papers.map(({ title }) => text(title)).join(t('catalogue.guide.separator')),
    },
  ];
  return (
    <article className="guides-item">
      <h3>
        <a href={`/how-to/${item.matter}`}>{text(item.spoken ?? item.title)}</a>
        {item.applies === 'maybe' && <span className="guides-maybe">{t('guides.maybe')}</span>}
      </h3>
      {item.spoken && <p className="guides-note">{t('guides.official', { title: text(item.title) })}</p>}
      {item.note && <p>{text(item.note)}</p>}
      <DescriptionList items={items} />
      <p className="ow-no-print">
        <a href={`/matters/${item.matter}`}>{t('guides.toGuide')}</a>
      </p>
    </article>
  );
}
