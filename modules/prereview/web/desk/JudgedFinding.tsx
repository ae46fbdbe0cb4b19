import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { FindingView } from '../../contract.ts';
import { FindingBody } from '../FindingBody.tsx';
import { useFindingWords } from '../useFindingWords.ts';
import { VerdictForm } from './VerdictForm.tsx';

interface JudgedFindingProps {
  finding: FindingView;
  modelName: string | null;
  mayJudge: boolean;
}

/** A finding with what a person said to it, or the way to say it. */
export function JudgedFinding({ finding, modelName, mayJudge }: JudgedFindingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useFindingWords();
  const { judged } = finding;
  const [asked, setAsked] = useState<'confirmed' | 'dismissed'>();
  const about = words.says(finding);
  return (
    <>
      <FindingBody finding={finding} modelName={modelName} />
      {judged && !asked && (
        <p className="prereview-verdict">
          <StateTag tone={judged.verdict === 'confirmed' ? 'bad' : 'good'}>
            {t(`prereview.judge.${judged.verdict}`)}
          </StateTag>{' '}
          {judged.word}{' '}
          <small>
            {t('prereview.judge.by', { name: judged.by ?? '', time: format.dateTime(judged.at) })}
          </small>
        </p>
      )}
      {mayJudge && !asked && (
        <div className="ow-row">
          {(['confirmed', 'dismissed'] as const).map((verdict) => (
            <Button
              key={verdict}
              aria-label={`${t(`prereview.judge.${verdict === 'confirmed' ? 'confirm' : 'dismiss'}`)}: ${about}`}
              onClick={() => setAsked(verdict)}
            >
              {t(`prereview.judge.${verdict === 'confirmed' ? 'confirm' : 'dismiss'}`)}
            </Button>
          ))}
        </div>
      )}
      {asked && <VerdictForm finding={finding} verdict={asked} onDone={() => setAsked(undefined)} />}
    </>
  );
}
