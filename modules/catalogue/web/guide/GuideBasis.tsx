import { useTranslation } from 'react-i18next';
import { citation } from '#platform/clock/pure/citation.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { MatterGuide } from '../../contract.ts';
import { GuideSection } from './GuideSection.tsx';

/** The laws that give the agency this matter. */
export function GuideBasis({ guide }: { guide: MatterGuide }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <GuideSection id="basis" title={t('catalogue.guide.basis.title')}>
      <ul className="guide-basis">
        {guide.body.basis.map(({ law, article, note }) => (
          <li key={`${law.zh} ${article}`}>
            {text(cite(law, article))}
            {note && <span className="guide-note">{text(note)}</span>}
          </li>
        ))}
      </ul>
    </GuideSection>
  );
}

const NUMBER = /^[1-9]\d{0,2}$/;

/** An article may also be written otherwise in a pack: 第三十五条之一. */
function cite(law: Text, article: string): Text {
  if (NUMBER.test(article)) return citation(law, Number(article));
  return { zh: `《${law.zh}》${article}`, en: `${law.en}, ${article}` };
}
