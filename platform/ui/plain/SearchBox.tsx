import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import './content.css';

export interface SearchBoxProps {
  /** What can be found here; read out to those who do not see the placeholder. */
  label: string;
  placeholder?: string;
  /** The page that answers, with the words in `q`. It works without scripts too. */
  action?: string;
  defaultValue?: string;
  /** Words to begin with, shown under the box. */
  examples?: string[];
  size?: 'normal' | 'large';
}

export function SearchBox({
  label,
  placeholder,
  action = '/search',
  defaultValue,
  examples,
  size,
}: SearchBoxProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <search className={classes('ow-search', size === 'large' && 'ow-search--large')}>
      <form action={action} method="get">
        <label className="ow-hidden" htmlFor={id}>
          {label}
        </label>
        <div className="ow-search__box">
          <input
            id={id}
            name="q"
            type="search"
            enterKeyHint="search"
            autoComplete="off"
            placeholder={placeholder}
            defaultValue={defaultValue}
          />
          <Button kind="primary" type="submit">
            {t('ui.search.submit')}
          </Button>
        </div>
      </form>
      {examples && examples.length > 0 && (
        <p className="ow-search__examples">
          {t('ui.search.examples')}
          {examples.map((words) => (
            <a key={words} href={`${action}?q=${encodeURIComponent(words)}`}>
              {words}
            </a>
          ))}
        </p>
      )}
    </search>
  );
}
