import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { MatterGuide } from '../../contract.ts';

/** What a number or a condition rests on: an article of a law or an item of a document. */
export function Citation({ source, guide }: { source: string; guide: MatterGuide }) {
  const { t } = useTranslation();
  const text = useText();
  const cited = guide.citations[source];
  // Ids say nothing to whoever reads: what no source states is said so, what has no title is left out.
  if (source === 'assumed') return <cite className="guide-cite">{t('catalogue.guide.assumed')}</cite>;
  if (!cited) return null;
  return <cite className="guide-cite">{t('catalogue.guide.source', { source: text(cited) })}</cite>;
}
