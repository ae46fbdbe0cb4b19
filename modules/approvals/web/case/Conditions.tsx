import { useTranslation } from 'react-i18next';
import type { Text } from '#platform/i18n/pure/text.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { Tone } from '#platform/ui/plain/stateKinds.ts';
import type { ConditionView } from '../../contract.ts';
import '../approvals.css';

const TONES: Record<ConditionView['outcome'], Tone> = { met: 'good', unmet: 'bad', unknown: 'draft' };

interface ConditionsProps {
  conditions: ConditionView[];
  /** The words of the sources, by id. */
  citations?: Record<string, Text>;
}

/** Each condition with whether it is met, what it rests on, and the way out where it is not. */
export function Conditions({ conditions, citations = {} }: ConditionsProps) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <ul className="approvals-conditions">
      {conditions.map(({ id, title, outcome, basis, wayOut }) => {
        const cited = citations[basis];
        return (
          <li key={id}>
            <StateTag tone={TONES[outcome]}>{t(`approvals.condition.${outcome}`)}</StateTag>
            <div>
              <p className="approvals-conditions__title">{text(title)}</p>
              {outcome !== 'met' && <p>{text(wayOut)}</p>}
              {cited && (
                <p className="approvals-source">{t('approvals.condition.basis', { basis: text(cited) })}</p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
