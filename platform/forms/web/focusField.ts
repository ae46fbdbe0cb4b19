import { fieldId } from '#platform/ui/plain/fieldId.ts';

const CONTROLS = 'input, select, textarea, button';

/** Brings the control of a path into view and into use. The path may also mean a whole group or row. */
export function focusField(path: string): void {
  const exact = document.getElementById(fieldId(path));
  const target = exact ?? document.getElementById(fieldId(path.split('.')[0] ?? path));
  const row = exact ? undefined : target?.querySelector(`[data-row="${path.split('.')[1]}"]`);
  const place = row ?? target;
  const control = place?.matches(CONTROLS) ? place : (place?.querySelector(CONTROLS) ?? place);
  if (!(control instanceof HTMLElement)) return;
  control.focus({ preventScroll: true });
  (place ?? control).scrollIntoView({ block: place === control ? 'center' : 'start' });
}
