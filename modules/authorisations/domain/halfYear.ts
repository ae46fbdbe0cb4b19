/** A half-year of the calendar; both days belong to it. */
export interface HalfYear {
  /** `2026H2`. */
  id: string;
  from: string;
  to: string;
}

/** The half-year in which a legal date lies. */
export function halfYearOf(date: string): HalfYear {
  const year = date.slice(0, 4);
  return date.slice(5, 7) <= '06'
    ? { id: `${year}H1`, from: `${year}-01-01`, to: `${year}-06-30` }
    : { id: `${year}H2`, from: `${year}-07-01`, to: `${year}-12-31` };
}

/** By its id. */
export function halfYear(id: string): HalfYear {
  return halfYearOf(`${id.slice(0, 4)}-${id.endsWith('H1') ? '01' : '07'}-01`);
}
