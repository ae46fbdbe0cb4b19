import { useTranslation } from 'react-i18next';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { Tone } from '#platform/ui/plain/stateKinds.ts';
import type { VisitView } from '../contract.ts';

type Result = VisitView['findings'][number]['result'];

const TONES: Record<Result, Tone> = { met: 'good', unmet: 'bad', notApplicable: 'ended' };

/** What an item showed; before any visit, that it is still to be looked at. */
export function FindingTag({ result }: { result: Result | undefined }) {
  const { t } = useTranslation();
  if (!result) return <StateTag tone="draft">{t('supervision.check.result.waiting')}</StateTag>;
  return <StateTag tone={TONES[result]}>{t(`supervision.check.result.${result}`)}</StateTag>;
}
