import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#platform/i18n/web/useLanguage.ts';
import { Button, type ButtonProps } from '#platform/ui/plain/Button.tsx';
import { fieldId } from '#platform/ui/plain/fieldId.ts';

/** A field that is still empty: its name in the form, and what people call it. */
export interface MissingField {
  name: string;
  label: string;
}

interface SendButtonProps extends Pick<ButtonProps, 'kind' | 'busy' | 'children'> {
  missing: readonly MissingField[];
  onSend: () => void;
}

/** Sends what is whole. Until then it says which fields are empty, and a press leads to the first of them. */
export function SendButton({ missing, onSend, children, ...look }: SendButtonProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const [first] = missing;
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    missing.map(({ label }) => label),
  );
  return (
    <>
      <Button
        {...look}
        type="submit"
        aria-describedby={first ? id : undefined}
        onClick={(event) => {
          event.preventDefault();
          if (first) document.getElementById(fieldId(first.name))?.focus();
          else onSend();
        }}
      >
        {children}
      </Button>
      {first && (
        <span id={id} className="briefings-note">
          {t('briefings.desk.missing', { fields: names })}
        </span>
      )}
    </>
  );
}
