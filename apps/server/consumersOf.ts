import { openOffices } from '#connectors/offices/client.ts';
import { followParts } from '#modules/bundles/server/on/followParts.ts';
import { tellAsker } from '#modules/correspondence/server/on/tellAsker.ts';
import { tellMessage } from '#modules/correspondence/server/on/tellMessage.ts';
import { identifyDefaults } from '#modules/credit/server/on/identifyDefaults.ts';
import { issuePaper, makePapers } from '#modules/decisions/index.ts';
import { followPosts } from '#modules/exchange/server/on/followPosts.ts';
import { tellFinance } from '#modules/finance/server/on/tellFinance.ts';
import { makeDocumentsOf } from '#modules/licences/server/on/makeDocumentsOf.ts';
import { tellStatus } from '#modules/licences/server/on/tellStatus.ts';
import { followPayment } from '#modules/payouts/server/on/followPayment.ts';
import { followProfiles, matchPublished } from '#modules/policies/index.ts';
import { askModel, reviewOn } from '#modules/prereview/index.ts';
import { endWithListing } from '#modules/privileges/server/on/endWithListing.ts';
import { askSource } from '#modules/profiles/server/on/askSource.ts';
import { followRegisters } from '#modules/profiles/server/on/followRegisters.ts';
import { askOffice } from '#modules/registration/server/on/askOffice.ts';
import { followOffices } from '#modules/registration/server/on/followOffices.ts';
import { followSiblings } from '#modules/registration/server/on/followSiblings.ts';
import { sendMail } from '#modules/registration/server/on/sendMail.ts';
import { tellDepartments } from '#modules/registration/server/on/tellDepartments.ts';
import { followApplication, TOLD_BY_REMINDERS } from '#modules/renewals/index.ts';
import { endChecks } from '#modules/supervision/server/on/endChecks.ts';
import { pushToRegulator } from '#modules/supervision/server/on/pushToRegulator.ts';
import { tellRegulator } from '#modules/supervision/server/on/tellRegulator.ts';
import { followSurveyed } from '#modules/surveys/server/on/followSurveyed.ts';
import { checkIdentityOf } from '#modules/windows/server/on/checkIdentityOf.ts';
import { extractGiven } from '#modules/windows/server/on/extractGiven.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Keys } from '#platform/crypto/server/keys.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import type { Model } from '#platform/model/server/model.ts';
import { sendMessages } from '#platform/notify/server/on/sendMessages.ts';
import { tellOfCase } from '#platform/notify/server/on/tellOfCase.ts';
import { tellReassigned } from '#platform/notify/server/on/tellReassigned.ts';
import { sendBatches } from '#platform/payments/server/on/sendBatches.ts';
import type { Connectors } from './connectors/openConnectors.ts';

interface ConsumerParts {
  services: Services;
  keys: Pick<Keys, 'attestation' | 'documents'>;
  connectors: Pick<Connectors, 'channels' | 'regulators'> &
    Partial<Pick<Connectors, 'checkIdentity' | 'offices' | 'bank'>>;
  store: FileStore;
  /** Asked for suggestions on materials, where one is configured. */
  model?: Model;
}

/** The licence tells of its revocation in its own words, so the check that ends in it need not. */
const TOLD_ELSEWHERE = {
  postCheck: ['revoked'],
  renewal: TOLD_BY_REMINDERS,
  // What agencies ask each other is no news for the firm: it sees on its case who was asked.
  opinion: ['asked', 'answered', 'withdrawn'],
};

/** What modules do after a commit. */
export function consumersOf({ services, keys, connectors, store, model }: ConsumerParts): Consumer[] {
  const { channels, regulators, offices = openOffices({ offices: [], allowFake: false }) } = connectors;
  const reviewing = { services, store, modelName: model?.name };
  return [
    makeDocumentsOf({ services, keys }),
    issuePaper(services),
    makePapers({ services, keys }),
    tellOfCase(services, { toldElsewhere: TOLD_ELSEWHERE }),
    tellReassigned(services),
    tellStatus(services),
    tellRegulator(services),
    tellMessage(services),
    tellAsker(services),
    endChecks(services),
    identifyDefaults(services),
    followRegisters(services),
    askSource(services),
    endWithListing(services),
    followPosts(services),
    tellFinance(services),
    followProfiles(services),
    matchPublished(services),
    followParts(services),
    followSurveyed(services),
    followApplication(services),
    pushToRegulator(services, regulators),
    followOffices(services),
    followSiblings(services),
    sendBatches(services, connectors.bank),
    followPayment(services),
    tellDepartments(services),
    askOffice(services, offices),
    sendMail(services, offices),
    checkIdentityOf(services, connectors.checkIdentity),
    extractGiven(store),
    reviewOn(reviewing),
    ...(model ? [askModel(reviewing, model)] : []),
    ...channels.map((channel) => sendMessages(services, channel)),
  ];
}
