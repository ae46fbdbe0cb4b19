import { OwedMaterial } from '#modules/approvals/web/case/OwedMaterial.tsx';
import type { CaseBodyProps } from './CaseBody.tsx';

/** A material that was allowed to follow. */
export function DebtCase({ view, onDone, children }: CaseBodyProps) {
  return (
    <>
      <OwedMaterial view={view} onDone={onDone} />
      {children}
    </>
  );
}
