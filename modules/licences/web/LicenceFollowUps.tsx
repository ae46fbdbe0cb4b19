import { useTranslation } from 'react-i18next';
import type { MatterSummary } from '#modules/catalogue/contract.ts';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import type { LicenceView } from '../contract.ts';

interface LicenceFollowUpsProps {
  licence: LicenceView;
  matters: MatterSummary[];
}

/** What can be applied for about a licence that holds: as the catalogue declares, nothing else. */
export function LicenceFollowUps({ licence, matters }: LicenceFollowUpsProps) {
  const { t } = useTranslation();
  if (licence.status !== 'valid') return null;
  const about = matters.filter((matter) => matter.licence?.type === licence.type);
  return (['renew', 'change', 'reissue'] as const).flatMap((does) =>
    about
      .filter((matter) => matter.licence?.does === does)
      .map(({ matter }) => (
        <ButtonLink
          key={matter}
          kind={does === 'renew' && licence.expiring ? 'primary' : 'quiet'}
          href={`/space/apply/${matter}?licence=${encodeURIComponent(licence.number)}`}
        >
          {t(`licences.wallet.${does}`)}
        </ButtonLink>
      )),
  );
}
