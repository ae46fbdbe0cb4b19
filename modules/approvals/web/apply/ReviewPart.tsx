import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '#platform/forms/web/forms.css';

interface ReviewPartProps {
  title: string;
  onEdit: () => void;
  children: ReactNode;
}

/** A part of the review, with the way back to change it. */
export function ReviewPart({ title, onEdit, children }: ReviewPartProps) {
  const { t } = useTranslation();
  return (
    <section className="form-review" aria-label={title}>
      <div className="form-review__head">
        <h2>{title}</h2>
        <button type="button" className="form-link ow-no-print" onClick={onEdit}>
          {t('forms.edit')}
          <span className="ow-hidden">{title}</span>
        </button>
      </div>
      {children}
    </section>
  );
}
