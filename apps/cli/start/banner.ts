import path from 'node:path';
import type { Config } from '#apps/server/config.ts';
import { type DemoPerson, readPeople } from '#modules/identity/server/demo/people.ts';
import type { Say } from '#modules/reforms/index.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import { padded } from '../columns.ts';

const LABEL = 10;
/** Enough to see who there is; the sign-in page has them all. */
const SHOWN_PEOPLE = 6;

/** What somebody needs to know who has just started the program: where, as whom, and where things are kept. */
export function banner(config: Config, url: string, say: Say): string[] {
  const label = (key: string) => padded(say(`cli.start.${key}`), LABEL);
  const lines = [
    '',
    `  ${label('address')}${config.roles.has('web') ? url : say('cli.start.noWeb')}`,
    `  ${label('roles')}${[...config.roles].join(', ')}`,
    `  ${label('data')}${config.dataFolder}`,
  ];
  if (config.databaseUrl) lines.push(`  ${label('database')}${withoutPassword(config.databaseUrl)}`);
  if (config.oidc) lines.push(`  ${label('accounts')}${config.oidc.issuer}`);
  else if (config.demo && config.roles.has('web')) lines.push(...demoLines(config, say));
  return [...lines, '', `  ${say('cli.start.stopHint')}`, ''];
}

function demoLines({ cityFolder }: Config, say: Say): string[] {
  const people = readPeople(path.join(cityFolder, 'people.yaml'));
  const line = ({ name, as }: DemoPerson) =>
    `  ${' '.repeat(LABEL)}${padded(inLanguage(name, say.language), 16)}${inLanguage(as, say.language)}`;
  const chosen = (['firm', 'officer'] as const).flatMap((group) =>
    people.filter((person) => person.group === group).slice(0, SHOWN_PEOPLE / 2),
  );
  const label = padded(say('cli.start.accounts'), LABEL);
  return [`  ${label}${say('cli.start.demo', { count: people.length })}`, ...chosen.map(line)];
}

function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = '';
  return shown.href;
}
