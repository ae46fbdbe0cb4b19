import { useTranslation } from 'react-i18next';
import { shanghaiDate } from '#platform/i18n/web/formatDate.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import type { MatterGuide } from '../../contract.ts';

/** Beside the guide where there is room: its parts, the way in, and since when it holds. */
export function GuideContents({
  guide,
  parts,
}: {
  guide: MatterGuide;
  parts: { id: string; title: string }[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const date = format.date(shanghaiDate(new Date(guide.publishedAt)));
  return (
    <div className="guide-contents">
      <nav className="ow-no-print" aria-label={t('catalogue.guide.contents')}>
        <p aria-hidden="true">{t('catalogue.guide.contents')}</p>
        <ul>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <ButtonLink kind="primary" href={`/space/apply/${guide.matter}`}>
        {t('catalogue.guide.apply')}
      </ButtonLink>
      <p className="guide-note">{t('catalogue.guide.version', { version: guide.version, date })}</p>
    </div>
  );
}
