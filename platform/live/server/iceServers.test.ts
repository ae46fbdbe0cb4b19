import { describe, expect, it } from 'vitest';
import { iceServers } from './iceServers.ts';

const NOW = new Date('2026-11-23T01:00:00Z');

describe('addresses of STUN and TURN', () => {
  it('are none where none are configured: a network of one site needs none', () => {
    expect(iceServers({ urls: [] }, 'p', NOW)).toEqual([]);
  });

  it('give each person a TURN password for a time, made from the secret', () => {
    const settings = { urls: ['stun:s:3478', 'turn:t:3478'], turnSecret: 'north' };
    const [stun, turn] = iceServers(settings, 'p1', NOW);
    expect(stun).toEqual({ urls: ['stun:s:3478'] });
    expect(turn?.username).toBe(`${NOW.getTime() / 1000 + 43_200}:p1`);
    // printf '1795438800:p1' | openssl dgst -sha1 -hmac north -binary | base64
    expect(turn?.credential).toBe('R1bw9p4x4hS0J3LG77iejFGgYrw=');
    expect(iceServers(settings, 'p2', NOW)[1]?.credential).not.toBe(turn?.credential);
  });
});
