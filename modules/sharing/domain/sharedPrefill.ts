const PREFIX = 'shared.';

/** `shared.business-licence.name` is the property `name` of the item `business-licence`; anything else is none. */
export function readSharedPrefill(
  prefill: string | undefined,
): { item: string; property: string } | undefined {
  if (!prefill?.startsWith(PREFIX)) return undefined;
  const [item, property, ...more] = prefill.slice(PREFIX.length).split('.');
  return item && property && more.length === 0 ? { item, property } : undefined;
}
