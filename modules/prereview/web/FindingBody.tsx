import { useTranslation } from 'react-i18next';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { FindingView } from '../contract.ts';
import { useFindingWords } from './useFindingWords.ts';
import './prereview.css';

interface FindingBodyProps {
  finding: FindingView;
  /** The name of the language model, for what it suggested. */
  modelName: string | null;
  /** What to do: for whoever can mend it. */
  withWayOut?: boolean;
}

/** One finding: how serious, what is wrong, where it stands in the file and in which words. */
export function FindingBody({ finding, modelName, withWayOut = false }: FindingBodyProps) {
  const { t } = useTranslation();
  const words = useFindingWords();
  const { seriousness, suggestedBy, quote, fileName, place } = finding;
  const basis = words.basis(finding);
  return (
    <div className="prereview-finding">
      <p className="prereview-finding__head">
        <StateTag tone={seriousness === 'grave' ? 'close' : 'near'}>
          {t(`prereview.seriousness.${seriousness}`)}
        </StateTag>
        <strong>{words.kind(finding)}</strong>
        {suggestedBy === 'model' && <StateTag tone="draft">{t('prereview.suggested')}</StateTag>}
      </p>
      <p>{words.says(finding)}</p>
      <p className="prereview-finding__where">
        {fileName} · {words.place(place)}
      </p>
      {quote !== '' && <q className="prereview-finding__quote">{quote}</q>}
      {suggestedBy === 'model' && (
        <p className="prereview-finding__where">{t('prereview.suggestedWhy', { name: modelName ?? '' })}</p>
      )}
      {withWayOut && (
        <p>
          <strong>{t('prereview.wayOutTitle')}</strong> {words.wayOut(finding)}
        </p>
      )}
      {basis && (
        <p className="prereview-finding__where">
          {t('prereview.why')} {basis}
        </p>
      )}
    </div>
  );
}
