import type { OfficeMapping } from './filing.ts';
import { bank } from './mappings/bank.ts';
import { companyRegistry } from './mappings/companyRegistry.ts';
import { customs } from './mappings/customs.ts';
import { housingFund } from './mappings/housingFund.ts';
import { post } from './mappings/post.ts';
import { sealMaker } from './mappings/sealMaker.ts';
import { socialInsurance } from './mappings/socialInsurance.ts';
import { tax } from './mappings/tax.ts';

/** Every kind of office that can be spoken with, by the name that matters give it. */
export const mappings = {
  'company-registry': companyRegistry,
  tax,
  'social-insurance': socialInsurance,
  'housing-fund': housingFund,
  'seal-maker': sealMaker,
  bank,
  customs,
  post,
} satisfies Record<string, OfficeMapping>;

export type OfficeSystem = keyof typeof mappings;
export const OFFICE_SYSTEMS = Object.keys(mappings) as OfficeSystem[];

export function isOfficeSystem(name: string): name is OfficeSystem {
  return Object.hasOwn(mappings, name);
}
