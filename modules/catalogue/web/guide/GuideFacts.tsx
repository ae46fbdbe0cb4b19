import { useTranslation } from 'react-i18next';
import { useName } from '#platform/i18n/web/useName.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import type { MatterGuide } from '../../contract.ts';
import { useAmountWords } from '../useAmountWords.ts';
import { useMatterWords } from '../useMatterWords.ts';
import { Citation } from './Citation.tsx';
import { GuideSection } from './GuideSection.tsx';
import { useAgency } from './useAgency.ts';

/** For whom, where, who decides, how long, how much: each number with what it rests on. */
export function GuideFacts({ guide }: { guide: MatterGuide }) {
  const { t } = useTranslation();
  const name = useName();
  const amount = useAmountWords();
  const words = useMatterWords();
  const agencyOf = useAgency(guide);
  const { body, place, legalTime, promisedTime } = guide;
  const agency = agencyOf('decider');
  const items = [
    {
      term: t('catalogue.guide.facts.audience'),
      value: body.audience
        .map((kind) => t(`catalogue.audience.${kind}`))
        .join(t('catalogue.guide.separator')),
    },
    { term: t('catalogue.guide.facts.type'), value: t(`catalogue.type.${body.type}`) },
    {
      term: t('catalogue.guide.facts.place'),
      value: t('catalogue.guide.facts.placeValue', { place: name(place), agency }),
    },
    {
      term: t('catalogue.guide.facts.decision'),
      value: guide.decidedByRule
        ? t('catalogue.guide.facts.byRule', { agency })
        : t('catalogue.guide.facts.byOfficer', { agency }),
    },
    {
      term: t('catalogue.guide.facts.promised'),
      value: amount(promisedTime),
      source: <Citation source={promisedTime.source} guide={guide} />,
    },
    {
      term: t('catalogue.guide.facts.legal'),
      value: amount(legalTime),
      source: <Citation source={legalTime.source} guide={guide} />,
    },
    {
      term: t('catalogue.guide.facts.visits'),
      value: words.visits(body.visits.most),
      source: <Citation source={body.visits.source} guide={guide} />,
    },
    { term: t('catalogue.guide.facts.online'), value: t(`catalogue.online.${body.online}`) },
    {
      term: t('catalogue.guide.facts.fee'),
      value: words.fee(body.fee.amount),
      source: <Citation source={body.fee.source} guide={guide} />,
    },
  ];
  return (
    <GuideSection id="facts" title={t('catalogue.guide.facts.title')}>
      <DescriptionList items={items} />
    </GuideSection>
  );
}
