/** Registers that a place keeps for finance (FIN-03), by name. */
export const INSTITUTIONS = 'finance-institutions';
export const PRODUCTS = 'finance-products';
export const LISTS = [INSTITUTIONS, PRODUCTS, 'major-projects', 'tech-firms', 'six-rights-firms'] as const;
export type ListName = (typeof LISTS)[number];
