import { createPrivateKey, type KeyObject } from 'node:crypto';
import { approvalEffects } from '#modules/approvals/index.ts';
import { authorisationChecks, authorisationEffects } from '#modules/authorisations/index.ts';
import { briefingNotices } from '#modules/briefings/index.ts';
import { correspondenceEffects, correspondenceNotices } from '#modules/correspondence/index.ts';
import { creditEffects } from '#modules/credit/index.ts';
import { exchangeNotices } from '#modules/exchange/index.ts';
import { financeNotices } from '#modules/finance/index.ts';
import { namesOf } from '#modules/identity/index.ts';
import { noticeDirectory } from '#modules/identity/server/noticeDirectory.ts';
import { licenceEffects, licenceNotices } from '#modules/licences/index.ts';
import { payoutEffects } from '#modules/payouts/index.ts';
import { policyEffects, policyNotices } from '#modules/policies/index.ts';
import { privilegeNotices } from '#modules/privileges/index.ts';
import { profileEffects } from '#modules/profiles/index.ts';
import { registrationEffects } from '#modules/registration/index.ts';
import { renewalChecks, renewalEffects, renewalNotices } from '#modules/renewals/index.ts';
import { supervisionEffects, supervisionNotices } from '#modules/supervision/index.ts';
import { surveyEffects } from '#modules/surveys/index.ts';
import { windowEffects } from '#modules/windows/index.ts';
import { liesWithin } from '#platform/access/server/scope.ts';
import type { Outside } from '#platform/api/server/outside.ts';
import type { Log, Services } from '#platform/api/server/services.ts';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { loadClockDefaults } from '#platform/clock/server/clockDefaults.ts';
import { loadLaw } from '#platform/clock/server/law.ts';
import { makeEd25519 } from '#platform/crypto/server/ed25519.ts';
import { signJws } from '#platform/crypto/server/jws.ts';
import type { Database } from '#platform/db/server/database.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import { loadLocales, translate } from '#platform/i18n/server/locales.ts';
import { caseKinds } from '#platform/notify/pure/caseKinds.ts';
import type { OutsideChannel } from '#platform/notify/pure/channel.ts';
import { openNoticeBook } from '#platform/notify/server/noticeBook.ts';
import { openProcessBook } from '#platform/process/server/processBook.ts';

export interface ServiceParts {
  database: Database;
  now: () => Date;
  log: Log;
  demo: boolean;
  publicUrl: string;
  /** Ways to reach people outside that this installation has. */
  channels?: readonly OutsideChannel[];
  /** Signs calls and copies of e-licences; a key of the moment where none is given, as in stories. */
  attestation?: KeyObject;
  outside?: Outside;
  sandbox?: Services['sandbox'];
  store?: FileStore;
}

/** Puts the platform together: the laws, the calendar, the texts, and what modules do inside an action. */
export function openServices(parts: ServiceParts): Services {
  const { database, now, log, demo, publicUrl, channels = [], outside = {}, sandbox, store } = parts;
  const attestation = parts.attestation ?? createPrivateKey(makeEd25519());
  const locales = loadLocales();
  const law = loadLaw();
  const calendar = loadCalendar();
  return {
    database,
    now,
    log,
    demo,
    publicUrl,
    law,
    colours: loadClockDefaults().colourScales[0]!,
    translate: (language, key, params) => translate(locales, language, key, params),
    processes: openProcessBook({
      effects: {
        ...approvalEffects(law),
        ...correspondenceEffects,
        ...authorisationEffects,
        ...payoutEffects,
        ...renewalEffects,
        ...creditEffects,
        ...licenceEffects,
        ...policyEffects,
        ...profileEffects,
        ...registrationEffects,
        ...supervisionEffects,
        ...surveyEffects,
        ...windowEffects,
      },
      personal: { ...authorisationChecks, ...renewalChecks },
      // Every place in China counts by the national calendar; a regional one would be chosen here.
      calendarOf: () => calendar,
    }),
    notices: openNoticeBook({
      kinds: [
        ...caseKinds,
        ...briefingNotices,
        ...correspondenceNotices,
        ...exchangeNotices,
        ...financeNotices,
        ...licenceNotices,
        ...policyNotices,
        ...privilegeNotices,
        ...renewalNotices,
        ...supervisionNotices,
      ],
      channels,
      directory: noticeDirectory,
    }),
    covers: (placeOfPost, place, db) => liesWithin(database, place, placeOfPost, db),
    namesOf,
    sign: (payload, typ) => signJws(attestation, payload, typ),
    outside,
    ...(sandbox && { sandbox }),
    ...(store && { store }),
  };
}
