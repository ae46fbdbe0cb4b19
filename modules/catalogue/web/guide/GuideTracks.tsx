import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import type { MatterGuide } from '../../contract.ts';
import { useAmountWords } from '../useAmountWords.ts';
import { GuideSection } from './GuideSection.tsx';

/** The ways in which applications are handled, in the order in which they are tried, and what each asks for. */
export function GuideTracks({ guide }: { guide: MatterGuide }) {
  const { t } = useTranslation();
  const text = useText();
  const long = useAmountWords();
  if (guide.tracks.length === 0) return null;
  return (
    <GuideSection
      id="tracks"
      title={t('catalogue.guide.tracks.title')}
      lead={t('catalogue.guide.tracks.lead')}
    >
      <ol className="guide-list">
        {guide.tracks.map(({ id, title, because, promisedTime, materials, steps, closed }) => (
          <li key={id}>
            <h3>{text(title)}</h3>
            <p className="guide-note">
              {t('catalogue.guide.tracks.who')}
              {t('catalogue.guide.colon')}
              {because ? text(because) : t('catalogue.guide.tracks.others')}
            </p>
            {closed ? (
              <p className="guide-note">
                {text(closed.reason)} {text(closed.wayOut)}
              </p>
            ) : (
              <DescriptionList
                items={[
                  { term: t('catalogue.guide.tracks.time'), value: long(promisedTime) },
                  {
                    term: t('catalogue.list.materials'),
                    value: t('catalogue.materials', { count: materials }),
                  },
                  { term: t('catalogue.guide.tracks.steps'), value: steps },
                ]}
              />
            )}
          </li>
        ))}
      </ol>
    </GuideSection>
  );
}
