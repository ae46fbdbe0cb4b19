/** An entry of a register as a person chooses it. */
export interface EntryOption {
  key: string;
  title: string;
  /** What tells entries of like names apart. */
  note?: string;
}

export interface PlaceOption {
  id: string;
  name: string;
}

/** What a form asks the server while it is filled in. All of it may fail: the controls then offer to try again. */
export interface FormLookups {
  /** Legal date 'YYYY-MM-DD', for limits such as “not before today”. */
  today?: string;
  /** The entries in force that fit some words; with no words, the first ones. */
  searchRegister(register: string, text: string): Promise<EntryOption[]>;
  /** The places directly below one; below none, the topmost. */
  childrenOf(place: string | undefined): Promise<PlaceOption[]>;
  /** From the top down to the place itself. */
  pathOf(place: string): Promise<PlaceOption[]>;
}
