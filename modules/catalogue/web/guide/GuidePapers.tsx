import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { MatterGuide } from '../../contract.ts';
import { GuideSection } from './GuideSection.tsx';

/** Papers that anybody may read before applying: what is asked for, and what a false promise costs (APV-03). */
export function GuidePapers({ guide }: { guide: MatterGuide }) {
  const { t } = useTranslation();
  const text = useText();
  const { publicPapers } = guide.body;
  if (publicPapers.length === 0) return null;
  return (
    <GuideSection id="papers" title={t('catalogue.guide.papers.title')}>
      {publicPapers.map(({ id, title, text: words }) => (
        <article key={id}>
          <h3>{text(title)}</h3>
          <p>{text(words)}</p>
        </article>
      ))}
    </GuideSection>
  );
}
