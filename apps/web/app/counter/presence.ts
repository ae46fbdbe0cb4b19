/** What a clerk writes down of whoever stands at the counter. */
export interface Presence {
  matter: string;
  /** For a firm, or for themselves. */
  who: 'firm' | 'self';
  uscc: string;
  name: string;
  mobile: string;
  identityCheck: '' | 'card-read' | 'document-seen';
  consent: boolean;
}

export const NOBODY: Presence = {
  matter: '',
  who: 'firm',
  uscc: '',
  name: '',
  mobile: '',
  identityCheck: '',
  consent: false,
};

/** The parts that are not there yet, in their order on the page. */
export function missingParts(presence: Presence): (keyof Presence)[] {
  return (Object.keys(NOBODY) as (keyof Presence)[]).filter((field) => {
    if (field === 'uscc' && presence.who === 'self') return false;
    const value = presence[field];
    return typeof value === 'string' ? value.trim() === '' : !value;
  });
}

/** As the operations take it. */
export function presentOf({ matter, who, uscc, name, mobile }: Presence) {
  return {
    matter,
    ...(who === 'firm' && { uscc: uscc.trim().toUpperCase() }),
    present: { name: name.trim(), mobile: mobile.trim() },
  };
}
