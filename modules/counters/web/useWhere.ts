import { useTranslation } from 'react-i18next';
import { useName } from '#platform/i18n/web/useName.ts';
import type { IntakeView } from '../contract.ts';

/** A place and its agency in one line. */
export function useWhere() {
  const { t } = useTranslation();
  const name = useName();
  return ({ place, agency }: IntakeView['acceptedAt']) =>
    t('counters.atOnePlace', { place: name(place), agency: name(agency) });
}
