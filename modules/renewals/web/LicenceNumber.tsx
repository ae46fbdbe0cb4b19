import { Fragment } from 'react';
import './renewals.css';

/** A number of sixty signs is wider than a phone: it goes on at the dots between its parts, and nowhere else. */
export function LicenceNumber({ number }: { number: string }) {
  return number.split(/(?<=\.)/).map((part, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts keep their place, and two may be the same
    <Fragment key={n}>
      <span className="renewal-number">{part}</span>
      <wbr />
    </Fragment>
  ));
}
