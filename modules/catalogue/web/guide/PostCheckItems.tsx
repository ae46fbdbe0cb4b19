import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { MatterGuide, PostCheck } from '../../contract.ts';
import { Citation } from './Citation.tsx';

/** What officers look at: the promise behind it, or the law. */
export function PostCheckItems({ guide, postCheck }: { guide: MatterGuide; postCheck: PostCheck }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <ul className="guide-checks">
      {postCheck.checklist.map(({ id, title, promise, basis }) => {
        const promised = guide.body.commitment?.items.find((item) => item.id === promise);
        return (
          <li key={id}>
            {text(title)}
            {promised && (
              <span className="guide-note">
                {t('catalogue.guide.postCheck.promised', { promise: text(promised.text) })}
              </span>
            )}
            {basis && <Citation source={basis} guide={guide} />}
          </li>
        );
      })}
    </ul>
  );
}
