import { createTransport } from 'nodemailer';
import { withoutAddresses } from '#platform/connect/server/withoutAddresses.ts';
import type { Channel } from './channel.ts';

export interface MailOptions {
  /** smtp:// or smtps://, with `?from=notices@one.example` when the sender is not no-reply at our own host. */
  smtpUrl: string;
  publicUrl: string;
}

interface MailError extends Error {
  code?: string;
  responseCode?: number;
}

const TIMEOUT_MS = 15_000;
const PERMANENT = 500;
/** The server took our greeting and login, and then refused this address. */
const BAD_ADDRESS = 'EENVELOPE';

/**
 * E-mail by SMTP. The protocol knows no idempotency key: a repeat after a crash carries the same Message-ID, by
 * which mail servers and readers recognise it.
 * @throws Error at once when the URL is none
 */
export function mailChannel({ smtpUrl, publicUrl }: MailOptions): Channel & { close(): void } {
  const url = new URL(smtpUrl);
  if (!/^smtps?:$/.test(url.protocol))
    throw new Error('the mail server needs an address like smtp://host:587');
  const host = new URL(publicUrl).hostname;
  const from = url.searchParams.get('from') ?? `no-reply@${host}`;
  url.searchParams.delete('from');
  const transport = createTransport({
    url: url.href,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    name: 'mail',
    async send({ id, language, name, address, subject, text, at }, signal) {
      try {
        await transport.sendMail({
          from,
          to: { name, address },
          subject,
          text,
          messageId: `<${id}@${host}>`,
          date: at,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
          disableFileAccess: true,
          disableUrlAccess: true,
          signal,
        } as Parameters<typeof transport.sendMail>[0]);
        return { kind: 'sent', reference: id };
      } catch (error) {
        const { code, responseCode = 0, message } = error as MailError;
        const why = withoutAddresses(message);
        if (code === BAD_ADDRESS && responseCode >= PERMANENT) return { kind: 'undeliverable', why };
        throw Object.assign(new Error(`mail: ${why}`), { trouble: troubleOf(code) });
      }
    },
    close: () => transport.close(),
  };
}

function troubleOf(code: string | undefined) {
  if (code === 'EAUTH') return 'notAuthorised';
  return ['ECONNECTION', 'ESOCKET', 'EDNS'].includes(code ?? '')
    ? 'unreachable'
    : code === 'ETIMEDOUT'
      ? 'timeout'
      : 'failing';
}
