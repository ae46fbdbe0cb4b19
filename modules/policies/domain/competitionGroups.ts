/** Arts. 8 to 11 of the Fair Competition Review Regulation: what no policy may do. */
export const COMPETITION_GROUPS = ['entry', 'free-flow', 'costs', 'conduct'] as const;
/** Art. 12: why a policy may have such an effect for all that. */
export const COMPETITION_GROUNDS = ['security', 'science', 'public-interest', 'law'] as const;
