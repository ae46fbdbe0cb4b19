import { useTranslation } from 'react-i18next';
import type { ActionInputProps } from '#platform/process/web/desk/caseParts.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { factAsText } from '../domain/factText.ts';
import { FactField } from './FactField.tsx';
import { useDispute } from './useDispute.ts';
import { useFact } from './useFact.ts';

/** What the source corrects its word to; what the firm claims is one press away. */
export function CorrectedValueInput({ view, name, value, onChange, error }: ActionInputProps) {
  const { t } = useTranslation();
  const shown = useFact();
  const { data } = useDispute(view.case.id);
  if (!data) return <Skeleton lines={2} />;
  const { attribute, claimed } = data;
  return (
    <>
      <FactField
        attribute={attribute}
        name={name}
        label={t('profiles.disputed.correctTo')}
        error={error}
        value={String(value)}
        onChange={onChange}
      />
      <p>
        <Button onClick={() => onChange(factAsText(claimed))}>
          {t('profiles.disputed.asClaimed', { value: shown(attribute, claimed) })}
        </Button>
      </p>
    </>
  );
}
