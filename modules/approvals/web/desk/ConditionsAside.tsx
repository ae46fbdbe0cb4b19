import { useTranslation } from 'react-i18next';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';
import { Conditions } from '../case/Conditions.tsx';
import { useApplication } from './useApplication.ts';

/** Each condition with what the facts of the case say, its rule read aloud and its basis, beside the application. */
export function ConditionsAside({ view }: CasePartProps) {
  const { t } = useTranslation();
  const { data } = useApplication(view.case.id);
  if (!data) return null;
  const met = data.conditions.filter(({ outcome }) => outcome === 'met').length;
  return (
    <CasePart
      title={t('approvals.condition.title')}
      mark={t('approvals.desk.met', { met, all: data.conditions.length })}
    >
      <Conditions conditions={data.conditions} citations={data.citations} withRules />
    </CasePart>
  );
}
