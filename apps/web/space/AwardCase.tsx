import { AwardOfFirm } from '#modules/payouts/web/firm/AwardOfFirm.tsx';
import type { CaseBodyProps } from './CaseBody.tsx';

/** A benefit of the firm: what came by itself, what it claimed, or what is demanded back. */
export function AwardCase({ view, onDone, children }: CaseBodyProps) {
  return (
    <>
      <AwardOfFirm view={view} onDone={onDone} />
      {children}
    </>
  );
}
