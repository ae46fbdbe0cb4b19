import { useTranslation } from 'react-i18next';
import '#platform/ui/desk/case.css';

/** Whether a material must be there, as a word in its own colour. */
export function MaterialColour({ colour }: { colour: 'required' | 'unnecessary' | 'deferrable' | 'shared' }) {
  const { t } = useTranslation();
  return <span className={`desk-material desk-material--${colour}`}>{t(`ui.material.${colour}`)}</span>;
}
