import { newId } from '#platform/crypto/pure/newId.ts';
import type { SweepInput, Victim } from './inputsFor.ts';

/** The register of firms is public (enterprise publicity rules); officers of the firm's own city may look it up. */
const SAME_CITY = ['a reviewer of another agency', 'a system administrator'];
/** A firm that nobody has. */
const FOUNDING = {
  name: '扫测科技有限公司',
  kind: 'enterprise',
  place: 'yunxi-linjiang',
  address: '扫测路1号',
  legalRepresentative: '某人',
  capital: '1',
  scope: ['software'],
  catchAll: false,
  cluster: false,
  founders: [{ name: '某人', mobile: '12000000099', share: '100' }],
};

/** Firms, their people, those in preparation, and what the registry does with them. */
export function organisationInputs({
  organisation,
  caseId,
  uscc,
  delegationId,
}: Victim): Record<string, SweepInput> {
  return {
    'organisations.listMyOrganisations': { input: {}, own: true },
    'organisations.getOrganisation': { input: { id: organisation }, openTo: SAME_CITY },
    'organisations.findOrganisationByUscc': { input: { uscc }, openTo: SAME_CITY },
    'organisations.listDelegations': { input: { organisation } },
    'organisations.grantDelegation': {
      input: {
        organisation,
        person: { name: '江波', mobile: '12000000020' },
        delegation: 'preparer',
        validTo: '2027-01-01',
      },
    },
    'organisations.revokeDelegation': { input: { organisation, id: delegationId } },
    'organisations.checkScope': { input: { place: 'yunxi', scope: ['software'], catchAll: false } },
    'organisations.listScopeTerms': { input: { place: 'yunxi' } },
    'organisations.startFounding': { input: { ...FOUNDING, name: `扫测科技${newId()}` }, own: true },
    'organisations.saveFounding': { input: { ...FOUNDING, organisation } },
    'organisations.listMyFoundings': { input: {}, own: true },
    'organisations.getFounding': { input: { organisation } },
    'organisations.signFounding': { input: { organisation, digest: 'x' } },
    'organisations.getFoundingByLink': { input: { secret: 'no such link of any founder' } },
    'organisations.signFoundingByLink': { input: { secret: 'no such link of any founder', digest: 'x' } },
    'organisations.abandonFounding': { input: { organisation } },
    'registration.listPublicNotices': { input: {} },
    'registration.objectToNotice': { input: { caseId, reason: 'x' } },
    'registration.listObjections': { input: { caseId } },
    'registration.settleObjection': { input: { id: caseId, answer: 'x' } },
    'registration.listProceedings': { input: {}, own: true },
    'registration.beginProceeding': { input: { proceeding: 'annulment', uscc, reason: 'x' } },
    'registration.listOfficeRequests': { input: { caseId } },
    'registration.serveMail': {
      input: { id: organisation, subject: 'x' },
      // Any agency of the place may serve papers at the address that a firm declared for it (LIF-05).
      openTo: SAME_CITY,
    },
    'registration.getFirmLife': { input: { id: organisation }, openTo: SAME_CITY },
    'registration.getRegistrationFigures': {
      input: { from: '2026-01-01', to: '2026-12-31' },
      own: true,
    },
  };
}
