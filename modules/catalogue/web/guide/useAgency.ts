import { useTranslation } from 'react-i18next';
import { useName } from '#platform/i18n/web/useName.ts';
import type { MatterGuide } from '../../contract.ts';

/** The name of a party's agency, or what one calls it where the city has not named one. */
export function useAgency(guide: MatterGuide): (party: string) => string {
  const { t } = useTranslation();
  const name = useName();
  return (party) => {
    const agency = guide.agencies[party];
    return agency ? name(agency) : t('catalogue.guide.facts.theAgency');
  };
}
