import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import type { StopResult } from '../contract.ts';
import { FileLinks } from './FileLinks.tsx';

/** What hearings, reviews and tests brought while time did not count. */
export function StopResults({ results }: { results: readonly StopResult[] }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  if (results.length === 0) return null;
  return (
    <CasePart title={t('correspondence.results.title')}>
      {results.map(({ actionId, title, words, at, by, files }) => (
        <article key={actionId} className="talk-opinion">
          <p className="talk-message__head">
            <strong>{text(title)}</strong>
          </p>
          <p className="talk-message__words">{words ?? t('correspondence.messages.erased')}</p>
          <p className="talk-note">
            {t(by ? 'correspondence.results.by' : 'correspondence.results.at', {
              at: format.dateTime(at),
              name: by ?? '',
            })}
          </p>
          <FileLinks title={t('correspondence.files.title')} files={files} />
        </article>
      ))}
    </CasePart>
  );
}
