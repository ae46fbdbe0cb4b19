import { z } from 'zod';
import { operation } from '#platform/api/pure/operation.ts';
import { Name } from '#platform/i18n/pure/name.ts';
import { Text } from '#platform/i18n/pure/text.ts';

const LegalDate = z.iso.date();
const Listed = z.object({ matter: z.string(), title: Text });

/** Where an authorisation stands on the day of asking. */
export const AuthorisationStatus = z.enum(['inForce', 'notBegun', 'ended', 'withdrawn', 'unqualified']);
export type AuthorisationStatus = z.infer<typeof AuthorisationStatus>;

export const AuthorisationView = z.object({
  id: z.uuid(),
  officer: z.object({ id: z.uuid(), name: z.string() }),
  matters: z.array(Listed),
  validFrom: LegalDate,
  validTo: LegalDate,
  status: AuthorisationStatus,
  qualification: z.object({ number: z.string(), validTo: LegalDate }),
  approvalSince: LegalDate,
  grantedBy: z.string(),
  grantedOn: LegalDate,
  withdrawn: z.object({ on: LegalDate, by: z.string(), reason: z.string() }).nullable(),
  /** Cases decided by it, how many of them were drawn and found wrong. */
  decided: z.number().int(),
  checked: z.number().int(),
  wrong: z.number().int(),
});
export type AuthorisationView = z.infer<typeof AuthorisationView>;

/** A matter that one officer may decide alone, with what its definition asks of the officer. */
export const SingleOfficerMatter = Listed.extend({
  /** On the list that the matter names. */
  listed: z.boolean(),
  term: z.object({ amount: z.number(), unit: z.string(), citation: Text.nullable() }),
  experience: z.object({ amount: z.number(), unit: z.string() }),
  qualification: Text,
});
export type SingleOfficerMatter = z.infer<typeof SingleOfficerMatter>;

export const SpotCheckView = z.object({
  halfYear: z.string(),
  officer: z.string(),
  drawnAt: z.iso.datetime().nullable(),
  seedSha256: z.string(),
  /** Told once it is drawn; with it anyone can draw again. */
  seed: z.string().nullable(),
  population: z.array(z.string()),
  populationSha256: z.string().nullable(),
  size: z.number().int().nullable(),
  sample: z.array(z.string()),
  cases: z.array(
    z.object({
      caseId: z.uuid(),
      number: z.string(),
      reviewCaseId: z.uuid(),
      outcome: z.enum(['right', 'wrong']).nullable(),
    }),
  ),
});
export type SpotCheckView = z.infer<typeof SpotCheckView>;

const tag = 'authorisations';
const HEAD = ['agency-head'] as const;
const readers = ['agency-head', 'supervisor', 'reform-office'] as const;

export const contract = {
  listAuthorisations: operation({
    method: 'GET',
    path: '/authorisations',
    summary: 'Authorisations of the agency with their history, and who and what can be authorised',
    tag,
    who: { officer: HEAD },
  })
    .input(z.object({}))
    .output(
      z.object({
        today: LegalDate,
        authorisations: z.array(AuthorisationView),
        /** Officers of the agency other than its head. */
        officers: z.array(z.object({ id: z.uuid(), name: z.string() })),
        matters: z.array(SingleOfficerMatter),
      }),
    ),
  grantAuthorisation: operation({
    method: 'POST',
    path: '/authorisations',
    summary: 'The head of the agency authorises an officer to decide listed matters alone, for one term',
    tag,
    who: { officer: HEAD },
    errors: [
      'authorisation.notOfAgency',
      'authorisation.notForOneself',
      'authorisation.matterNotListed',
      'authorisation.alreadyHeld',
      'authorisation.tooNew',
      'authorisation.unqualified',
    ],
  })
    .input(
      z.object({
        officer: z.uuid(),
        matters: z.array(z.string().max(80)).min(1).max(200),
        from: LegalDate,
        qualificationNumber: z.string().trim().min(1).max(50),
        qualificationValidTo: LegalDate,
        approvalSince: LegalDate,
      }),
    )
    .output(z.object({ id: z.uuid(), validTo: LegalDate })),
  withdrawAuthorisation: operation({
    method: 'POST',
    path: '/authorisations/{id}/withdraw',
    summary: 'The head of the agency withdraws an authorisation at once, with the reason',
    tag,
    who: { officer: HEAD },
    errors: ['authorisation.unknown', 'authorisation.over'],
  })
    .input(z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(1000) }))
    .output(z.object({ id: z.uuid() })),
  getMyAuthorisations: operation({
    method: 'GET',
    path: '/authorisations/mine',
    summary: 'What the caller is authorised to decide alone, and until when',
    tag,
    who: { officer: ['window', 'reviewer', 'decider', 'agency-head'] },
  })
    .input(z.object({}))
    .output(z.object({ today: LegalDate, authorisations: z.array(AuthorisationView) })),
  listAuthorisedOfficers: operation({
    method: 'GET',
    path: '/authorisations/public',
    summary: 'Who decides alone here: officer, matters, term',
    tag,
    who: 'anyone',
  })
    .input(z.object({}))
    .output(
      z.object({
        officers: z.array(
          z.object({
            name: z.string(),
            agency: Name,
            matters: z.array(Listed),
            validFrom: LegalDate,
            validTo: LegalDate,
          }),
        ),
        /** Every matter that may be decided alone, whether somebody is authorised or not. */
        matters: z.array(Listed),
      }),
    ),
  getResponsibility: operation({
    method: 'GET',
    path: '/authorisations/responsibility/{caseId}',
    summary: 'Who answers for the decision on a case for life',
    tag,
    who: 'signedIn',
    errors: ['case.unknown'],
  })
    .input(z.object({ caseId: z.uuid() }))
    .output(
      z.object({
        /** Null where nobody has decided alone. */
        responsibility: z
          .object({
            officer: z.string(),
            decidedOn: LegalDate,
            validTo: LegalDate,
            text: Text,
            citation: Text.nullable(),
          })
          .nullable(),
      }),
    ),
  listSpotChecks: operation({
    method: 'GET',
    path: '/authorisations/spot-checks',
    summary: 'Half-yearly draws among finished cases, with what is needed to draw again',
    tag,
    who: { officer: readers },
  })
    .input(z.object({}))
    .output(z.object({ spotChecks: z.array(SpotCheckView) })),
};
