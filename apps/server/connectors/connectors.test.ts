import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { fakeSecret } from './demoAccounts.ts';
import { openConnectors } from './openConnectors.ts';
import { readConnectors } from './readConnectors.ts';
import { startFakes } from './startFakes.ts';

const installationSecret = 'a secret of this installation, long enough';
const secret = 'a secret that both sides have agreed on';

function fileOf(yaml: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'connectors-')), 'connectors.yaml');
  writeFileSync(file, yaml);
  return file;
}

const open = (env: Record<string, string>) =>
  openConnectors({ config: readConfig(env), publicUrl: 'https://one.example', installationSecret });

describe('connectors', () => {
  it('are simulated in the demo, where none are configured', async () => {
    const connectors = await open({ ONEWINDOW_DEMO: 'true', ONEWINDOW_PORT: '0' });
    expect(connectors.channels.map(({ name }) => name)).toEqual(['sms', 'official-account']);
    expect(connectors.regulators.pushTo('any')).toBeDefined();
    expect(connectors.config.sms!.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await connectors.close();
  });

  it('are not simulated in production', async () => {
    const connectors = await open({ ONEWINDOW_DEMO: 'false' });
    expect(connectors.channels).toEqual([]);
    expect(connectors.regulators.pushTo('any')).toBeUndefined();
    await connectors.close();
    await expect(
      startFakes({ demo: false, installationSecret, ownUrl: 'http://127.0.0.1:1' }),
    ).rejects.toThrow('production runs no simulated systems');
  });

  it('do not take a simulated system for a real one in production', async () => {
    const fakes = await startFakes({ demo: true, installationSecret, ownUrl: 'http://127.0.0.1:1' });
    const given = fakeSecret('sms', installationSecret);
    const file = fileOf(
      `sms: { url: "${fakes.urls.sms}", keyId: ${given.keyId}, secret: ${given.secret}, sign: 云溪 }`,
    );
    const connectors = await open({ ONEWINDOW_DEMO: 'false', ONEWINDOW_CONNECTORS: file });
    const [sms] = connectors.channels;
    const message = {
      id: '01a2020e-47ef-75d5-b155-c01d857bc2a2',
      language: 'zh-CN' as const,
      name: '林青',
      address: '12000000001',
      items: [],
      subject: 'x',
      text: 'x',
      short: 'x',
      at: new Date(),
    };
    await expect(sms!.send(message, new AbortController().signal)).rejects.toMatchObject({ trouble: 'fake' });
    await connectors.close();
    await fakes.close();
  });

  it('are agreed between web and worker without a word: the secrets come from the same key', async () => {
    const env = { ONEWINDOW_DEMO: 'true', ONEWINDOW_PORT: '0' };
    const worker = await open({ ...env, ONEWINDOW_ROLES: 'worker' });
    const web = await open({ ...env, ONEWINDOW_ROLES: 'web' });
    expect(web.config.regulators![0]!.secret).toBe(worker.config.regulators![0]!.secret);
    expect(fakeSecret('sms', 'another installation').secret).not.toBe(worker.config.sms!.secret);
    await worker.close();
    await web.close();
  });

  it('send mail where a mail server is named', async () => {
    const connectors = await open({ ONEWINDOW_DEMO: 'false', ONEWINDOW_SMTP_URL: 'smtp://127.0.0.1:2525' });
    expect(connectors.channels.map(({ name }) => name)).toEqual(['mail']);
    await connectors.close();
    await expect(open({ ONEWINDOW_SMTP_URL: 'http://mail.example' })).rejects.toThrow(/smtp:\/\//);
  });
});

describe('the file of connectors', () => {
  it('gives addresses and secrets', () => {
    const file = fileOf(
      `regulators:\n  - { agencies: [chashan-market], url: "https://sup.example/api/", keyId: us, secret: "${secret}" }`,
    );
    expect(readConnectors(file).regulators).toEqual([
      { agencies: ['chashan-market'], url: 'https://sup.example/api', keyId: 'us', secret },
    ]);
    expect(readConnectors(undefined)).toEqual({});
    expect(readConnectors(fileOf(''))).toEqual({});
  });

  it('is refused with every wrong entry named', () => {
    const file = fileOf(`sms: { url: "http://sms.example", keyId: us, secret: short, sign: 云溪 }\nfax: {}`);
    expect(() => readConnectors(file)).toThrow(
      /sms\.url: must begin with https.*sms\.secret: needs 32.*fax/s,
    );
  });
});
