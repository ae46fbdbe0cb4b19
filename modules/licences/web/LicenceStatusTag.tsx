import { useTranslation } from 'react-i18next';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { Tone } from '#platform/ui/plain/stateKinds.ts';
import type { LicenceView } from '../contract.ts';

const TONES: Record<LicenceView['status'], Tone> = {
  valid: 'good',
  suspended: 'still',
  revoked: 'bad',
  cancelled: 'ended',
  expired: 'bad',
  superseded: 'ended',
};

/** Whether a licence stands, by word, shape and colour. */
export function LicenceStatusTag({ licence }: { licence: Pick<LicenceView, 'status' | 'expiring'> }) {
  const { t } = useTranslation();
  const { status } = licence;
  if (licence.expiring) return <StateTag tone="close">{t('licences.wallet.expiring')}</StateTag>;
  return <StateTag tone={TONES[status]}>{t(`licences.status.${status}`)}</StateTag>;
}
