import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './queue.css';

interface SavedFiltersProps {
  saved: { name: string; count?: number }[];
  /** The one whose filter is in use, if it is one of them. */
  current: string | undefined;
  onPick: (name: string) => void;
  /** Keeps the filter in use under a name; the same name replaces it. */
  onSave: (name: string) => void;
  onRemove: (name: string) => void;
}

/** One's own views of a queue, one press each. */
export function SavedFilters({ saved, current, onPick, onSave, onRemove }: SavedFiltersProps) {
  const { t } = useTranslation();
  const id = useId();
  const [name, setName] = useState<string>();
  const save = () => {
    if (name?.trim()) onSave(name.trim());
    setName(undefined);
  };
  return (
    <div className="desk-saved">
      {saved.map((view) => (
        <button
          key={view.name}
          type="button"
          className="ow-tool"
          aria-pressed={view.name === current}
          onClick={() => onPick(view.name)}
        >
          {view.name}
          {view.count !== undefined && <span className="desk-saved__count">{view.count}</span>}
        </button>
      ))}
      {name === undefined ? (
        <>
          <Button type="link" size="small" onClick={() => setName(current ?? '')}>
            {t('ui.filter.save')}
          </Button>
          {current && (
            <Button type="link" size="small" onClick={() => onRemove(current)}>
              {t('ui.filter.remove', { name: current })}
            </Button>
          )}
        </>
      ) : (
        <form
          className="ow-row"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <label className="desk-label" htmlFor={id}>
            {t('ui.filter.name')}
          </label>
          <Input
            id={id}
            autoFocus
            size="small"
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && setName(undefined)}
          />
          <Button size="small" type="primary" htmlType="submit">
            {t('ui.filter.keep')}
          </Button>
        </form>
      )}
    </div>
  );
}
