import { type Html, html } from '#platform/pages/server/html.ts';
import type { PageContext } from '#platform/pages/server/pageContext.ts';
import { notice } from '#platform/pages/server/parts.ts';

/** A page is copied in minutes; its address is not. */
export function addressNotice({ say, services }: PageContext): Html {
  return notice(
    'warning',
    say('licences.verify.address.title'),
    say('licences.verify.address.text'),
    html`<strong class="pages-code">${services.publicUrl}/verify</strong>`,
    say('licences.verify.address.otherwise'),
  );
}
