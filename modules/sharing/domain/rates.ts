/** What one application needed and used of e-materials. */
export interface Usage {
  /** Materials uploaded; how many of them as e-sealed files. */
  uploaded: number;
  sealed: number;
  /** Items called, of those that the matter declares. */
  fetched: number;
  shares: number;
}

export interface Share {
  part: number;
  whole: number;
  /** Two digits after the point; 0.00 of nothing. */
  percent: string;
}

/** E-materials used over materials needed, over all cases (DAT-04.r3): called items and sealed files count. */
export function eMaterialRate(cases: readonly Usage[]): Share {
  return share(
    sum(cases, ({ fetched, sealed }) => fetched + sealed),
    sum(cases, ({ uploaded, fetched, shares }) => uploaded + Math.max(fetched, shares)),
  );
}

/** Cases that called an e-licence over cases that needed one (APV-16.r2). */
export function licenceUseRate(cases: readonly Usage[]): Share {
  const needing = cases.filter(({ shares, fetched }) => shares > 0 || fetched > 0);
  return share(needing.filter(({ fetched }) => fetched > 0).length, needing.length);
}

function share(part: number, whole: number): Share {
  return { part, whole, percent: whole === 0 ? '0.00' : ((part / whole) * 100).toFixed(2) };
}

function sum<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
