import { useTranslation } from 'react-i18next';
import type { HowTo } from '../../contract.ts';
import { useGuideWords } from '../useGuideWords.ts';
import { StepPicture } from './StepPicture.tsx';

/** How it goes, step by step: each with a picture and a sentence, both made from the definition. */
export function HowToPictures({ steps }: { steps: HowTo['steps'] }) {
  const { t } = useTranslation();
  const { amount } = useGuideWords();
  return (
    <section className="ow-stack" aria-labelledby="steps">
      <h2 id="steps">{t('guides.steps')}</h2>
      <ol className="guides-steps">
        {steps.map(({ kind, count, unit }) => (
          <li key={kind}>
            <StepPicture kind={kind} count={count} />
            <p>{t(`guides.how.${kind}`, { count, amount: unit ? amount({ amount: count, unit }) : '' })}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
