/** The four levels of the library (POL-01.r1); `city` is the city with its counties and districts. */
export const LEVELS = ['national', 'region', 'city', 'park'] as const;

/** What a firm gets. */
export const BENEFITS = [
  'refund',
  'subsidy',
  'grant',
  'levy-reduction',
  'tax-reduction',
  'interest-subsidy',
  'guaranteed-loan',
  'qualification',
  'score',
] as const;

export const TOPICS = [
  'employment',
  'finance',
  'innovation',
  'industry',
  'tax',
  'talent',
  'digital',
  'entrepreneurship',
] as const;
