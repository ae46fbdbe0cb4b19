import { useTranslation } from 'react-i18next';
import type { MatterGuide } from '../../contract.ts';
import { useAmountWords } from '../useAmountWords.ts';
import { useMatterWords } from '../useMatterWords.ts';

/** The four things everybody asks first: how long, how many papers, how often to come, how much. */
export function GuideGlance({ guide }: { guide: MatterGuide }) {
  const { t } = useTranslation();
  const amount = useAmountWords();
  const words = useMatterWords();
  const { promisedTime, legalTime, materials, visits, fee, online } = guide;
  const shown = [
    {
      term: t('catalogue.guide.facts.promised'),
      value: amount(promisedTime),
      note: `${t('catalogue.guide.facts.legal')} ${amount(legalTime)}`,
    },
    { term: t('catalogue.list.materials'), value: t('catalogue.materials', { count: materials }) },
    {
      term: t('catalogue.guide.facts.visits'),
      value: words.visits(visits),
      note: t(`catalogue.online.${online}`),
    },
    { term: t('catalogue.guide.facts.fee'), value: words.fee(fee) },
  ];
  return (
    <dl className="guide-glance" aria-label={t('catalogue.guide.glance')}>
      {shown.map(({ term, value, note }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className="guide-glance__value">{value}</dd>
          {note && <dd className="guide-glance__note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
