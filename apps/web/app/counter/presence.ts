/** What a clerk writes down of whoever stands at the counter. */
export interface Presence {
  matter: string;
  uscc: string;
  name: string;
  mobile: string;
  identityCheck: '' | 'card-read' | 'document-seen';
  consent: boolean;
}

export const NOBODY: Presence = {
  matter: '',
  uscc: '',
  name: '',
  mobile: '',
  identityCheck: '',
  consent: false,
};

/** The parts that are not there yet, in their order on the page. */
export function missingParts(presence: Presence): (keyof Presence)[] {
  return (Object.keys(NOBODY) as (keyof Presence)[]).filter((field) => {
    const value = presence[field];
    return typeof value === 'string' ? value.trim() === '' : !value;
  });
}

/** As the operations take it. */
export function presentOf({ matter, uscc, name, mobile }: Presence) {
  return {
    matter,
    uscc: uscc.trim().toUpperCase(),
    present: { name: name.trim(), mobile: mobile.trim() },
  };
}
