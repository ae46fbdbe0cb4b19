import type { SpokespersonView } from '../contract.ts';

/** Telephone and mail, ready to use. */
export function ContactOf({ spokesperson: { phone, email } }: { spokesperson: SpokespersonView }) {
  return (
    <>
      <a href={`tel:${phone}`}>{phone}</a>
      {email && (
        <>
          {' · '}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
    </>
  );
}
