import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { EffectView } from '../contract.ts';

/** What the source says of one measure: the same as counted or not, and a percentage that does not compute. */
export function ClaimCell({ effect }: { effect: EffectView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { claim, agrees, quotedOtherwise } = effect;
  if (!claim) return t('reforms.atlas.none');
  const { before, after, quoted } = claim;
  const numbers = { before: format.number(before, 1), after: format.number(after, 1) };
  return (
    <>
      <StateTag tone={agrees ? 'good' : 'close'}>
        {t(agrees ? 'reforms.atlas.same' : 'reforms.atlas.other', numbers)}
      </StateTag>
      {quoted && (
        <span className="effect__quoted">
          {quotedOtherwise
            ? t('reforms.atlas.quoted', { quoted, computed: format.share(after / before - 1, 0) })
            : t('reforms.atlas.quotedSame', { quoted })}
        </span>
      )}
    </>
  );
}
