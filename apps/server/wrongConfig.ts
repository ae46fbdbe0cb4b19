/** A key of the environment that cannot be used; without a value: there is no such key. */
export interface ConfigFault {
  key: string;
  value?: string;
}

/** The environment cannot be used. Whoever prints it says it in words: see `presentWrongConfig` of the command line. */
export class WrongConfig extends Error {
  readonly faults: readonly ConfigFault[];

  constructor(faults: readonly ConfigFault[]) {
    super(faults.map(({ key, value }) => (value === undefined ? key : `${key}=${value}`)).join(', '));
    this.name = 'WrongConfig';
    this.faults = faults;
  }
}
