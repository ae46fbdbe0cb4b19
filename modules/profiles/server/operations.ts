import { askSourcesAgain } from './operations/askSourcesAgain.ts';
import { disputeValue } from './operations/disputeValue.ts';
import { getDispute } from './operations/getDispute.ts';
import { getMyProfile } from './operations/getMyProfile.ts';
import { listAttributes } from './operations/listAttributes.ts';
import { readProfile } from './operations/readProfile.ts';
import { supplyValue } from './operations/supplyValue.ts';

export const operations = {
  listAttributes,
  getMyProfile,
  supplyValue,
  disputeValue,
  askSourcesAgain,
  readProfile,
  getDispute,
};
