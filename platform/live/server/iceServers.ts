import { createHmac } from 'node:crypto';

/** How pages find a way to each other: addresses of STUN and TURN servers of this installation. */
export interface IceSettings {
  /** `stun:host:port`, `turn:host:port?transport=udp`, `turns:…`. */
  urls: readonly string[];
  /** The shared secret of the TURN servers, from which each user gets a password of their own for a time. */
  turnSecret?: string;
}

export interface IceServer {
  urls: string[];
  username?: string;
  credential?: string;
}

const VALID_SECONDS = 12 * 3600;

/**
 * What a page gives its connections. Passwords for TURN are of the kind that coturn calls `use-auth-secret`: the end
 * of their validity as the user's name, its HMAC-SHA-1 as the password, so that none has to be kept.
 */
export function iceServers({ urls, turnSecret }: IceSettings, person: string, now: Date): IceServer[] {
  const stun = urls.filter((url) => url.startsWith('stun'));
  const turn = urls.filter((url) => url.startsWith('turn'));
  const servers: IceServer[] = stun.length > 0 ? [{ urls: stun }] : [];
  if (turn.length === 0) return servers;
  if (!turnSecret) return [...servers, { urls: turn }];
  const username = `${Math.floor(now.getTime() / 1000) + VALID_SECONDS}:${person}`;
  const credential = createHmac('sha1', turnSecret).update(username).digest('base64');
  return [...servers, { urls: turn, username, credential }];
}
