import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import type { FoundingView } from '../../domain/foundingContract.ts';

/** Everything that founders sign, to be read. */
export function FoundingFacts({ founding }: { founding: FoundingView }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { name, uscc, kind, placeName, address, legalRepresentative, capital, scope, founders } = founding;
  const place = placeName ? text(placeName) : '';
  return (
    <DescriptionList
      items={[
        { term: t('foundings.name'), value: name },
        { term: t('foundings.kind'), value: t(`foundings.kinds.${kind}`) },
        { term: t('foundings.code'), value: uscc },
        { term: t('foundings.address'), value: `${place} ${address}` },
        { term: t('foundings.representative'), value: legalRepresentative },
        { term: t('foundings.capital'), value: format.money(capital) },
        { term: t('foundings.reads'), value: scope.text },
        ...founders.map(({ name: who, share, signedAt }) => ({
          term: `${who} ${Number(share)}%`,
          value: signedAt
            ? t('foundings.signedAt', { name: who, at: format.dateTime(signedAt) })
            : t('foundings.unsigned'),
        })),
      ]}
    />
  );
}
