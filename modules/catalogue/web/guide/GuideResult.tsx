import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import type { MatterGuide } from '../../contract.ts';
import { useAmountWords } from '../useAmountWords.ts';
import { Citation } from './Citation.tsx';
import { GuideSection } from './GuideSection.tsx';

/** What a grant gives: which licence, for how long, and what stands on it. */
export function GuideResult({ guide }: { guide: MatterGuide }) {
  const { t } = useTranslation();
  const text = useText();
  const amount = useAmountWords();
  const { result } = guide.body;
  if (!result) return null;
  const items = [
    {
      term: t('catalogue.guide.result.what'),
      value: t(`catalogue.guide.result.${result.licence}`, { licence: text(result.title) }),
    },
    result.validity
      ? {
          term: t('catalogue.guide.result.validity'),
          value: amount(result.validity),
          source: <Citation source={result.validity.source} guide={guide} />,
        }
      : { term: t('catalogue.guide.result.validity'), value: t('catalogue.guide.result.noEnd') },
    ...(result.shows.length > 0
      ? [
          {
            term: t('catalogue.guide.result.shows'),
            value: result.shows.map(({ label }) => text(label)).join(t('catalogue.guide.separator')),
          },
        ]
      : []),
  ];
  return (
    <GuideSection id="result" title={t('catalogue.guide.result.title')}>
      <DescriptionList items={items} />
      <p className="guide-lead">
        {t('catalogue.guide.result.electronic')} <a href="/verify">{t('catalogue.guide.result.verify')}</a>
      </p>
    </GuideSection>
  );
}
