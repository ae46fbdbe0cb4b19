/** The id of the control that a problem document's `path` means; the error summary leads there. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** Which of a field's texts describe its control, for `aria-describedby`. */
export function describedBy(name: string, parts: { help?: unknown; error?: unknown }): string | undefined {
  const ids = [parts.help && `${fieldId(name)}-help`, parts.error && `${fieldId(name)}-error`].filter(
    Boolean,
  );
  return ids.length > 0 ? ids.join(' ') : undefined;
}
