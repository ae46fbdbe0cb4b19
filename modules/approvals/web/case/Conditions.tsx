import { useTranslation } from 'react-i18next';
import type { Text } from '#platform/i18n/pure/text.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { Tone } from '#platform/ui/plain/stateKinds.ts';
import type { ConditionView } from '../../contract.ts';
import '../approvals.css';

const TONES: Record<ConditionView['outcome'], Tone> = { met: 'good', unmet: 'bad', unknown: 'draft' };

type Shown = ConditionView & {
  /** Before submission: the part of the application that it still waits for. */
  awaits?: 'answers' | 'materials' | 'commitment' | null;
};

interface ConditionsProps {
  conditions: Shown[];
  /** The words of the sources, by id. */
  citations?: Record<string, Text>;
  /** Officers also read the rule that was applied. */
  withRules?: boolean;
}

/** Each condition with whether it is met, what it rests on, and the way out where it is not. */
export function Conditions({ conditions, citations = {}, withRules = false }: ConditionsProps) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <ul className="ow-judged">
      {conditions.map(({ id, title, outcome, basis, wayOut, inWords, awaits }) => {
        const cited = citations[basis];
        return (
          <li key={id}>
            {awaits ? (
              <StateTag tone="draft">{t(`approvals.condition.awaits.${awaits}`)}</StateTag>
            ) : (
              <StateTag tone={TONES[outcome]}>{t(`approvals.condition.${outcome}`)}</StateTag>
            )}
            <div>
              <p className="ow-judged__title">{text(title)}</p>
              {withRules && <p>{t('approvals.condition.rule', { rule: text(inWords) })}</p>}
              {outcome !== 'met' && !awaits && <p>{text(wayOut)}</p>}
              {cited && (
                <p className="ow-judged__source">{t('approvals.condition.basis', { basis: text(cited) })}</p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
