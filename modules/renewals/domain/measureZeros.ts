/** What the holder did between the consent and the licence, counted from what is on record. */
export interface Effort {
  /** Applications that the holder sent. */
  applications: number;
  /** Files that the holder uploaded. */
  materials: number;
  /** Stages for which the holder came, and a licence that was fetched. */
  trips: number;
  /** Times that the case came back to the holder. */
  waits: number;
}
