import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#platform/ui/plain/Button.tsx';

interface StepEndProps {
  onBack?: () => void;
  onNext?: () => void;
  /** In place of “next”. */
  children?: ReactNode;
}

/** The ways on from a step. */
export function StepEnd({ onBack, onNext, children }: StepEndProps) {
  const { t } = useTranslation();
  return (
    <div className="ow-row">
      {onBack && <Button onClick={onBack}>{t('approvals.apply.back')}</Button>}
      {onNext && (
        <Button kind="primary" onClick={onNext}>
          {t('approvals.apply.next')}
        </Button>
      )}
      {children}
    </div>
  );
}
