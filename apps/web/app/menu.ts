import type { TFunction } from 'i18next';
import type { WhoAmI } from '#modules/identity/contract.ts';
import type { NavGroup } from '#platform/ui/desk/SideNav.tsx';
import { type AppPage, type Door, doorOf, pages } from './routes.tsx';

/** The side menu of a door: its pages that ask for a line, in groups, in the order of `pages`. */
export function navOf(
  door: Door,
  path: string,
  t: TFunction,
  from: AppPage[] = pages,
  role?: string,
): NavGroup[] {
  const groups = new Map<string, NavGroup>();
  const current = nearest(path, from);
  for (const page of from) {
    if (!page.nav || doorOf(page.path) !== door) continue;
    const { key, group = '', roles } = page.nav;
    if (roles && !roles.includes(role ?? '')) continue;
    const entry = groups.get(group) ?? { title: group ? t(`app.navGroup.${group}`) : undefined, items: [] };
    entry.items.push({ href: page.path, title: t(`app.nav.${key}`), current: page.path === current });
    groups.set(group, entry);
  }
  return [...groups.values()];
}

/** The menu line under which an address stands: the longest path that begins it. */
function nearest(path: string, from: AppPage[]): string | undefined {
  return from
    .filter((page) => page.nav && (path === page.path || path.startsWith(`${page.path}/`)))
    .map((page) => page.path)
    .sort((a, b) => b.length - a.length)[0];
}

/** The other doors that this person has: officers have desk and cockpit, everybody has a space. */
export function doorsOf(
  door: Door,
  session: WhoAmI | undefined,
  t: TFunction,
): { href: string; title: string }[] {
  const isOfficer = session?.capacities.some((capacity) => capacity.kind === 'officer') ?? false;
  const doors: Door[] = isOfficer ? ['space', 'desk', 'cockpit'] : ['space'];
  const others = doors
    .filter((other) => other !== door)
    .map((other) => ({ href: `/${other}`, title: t(`app.door.${other}`) }));
  return [...others, { href: '/', title: t('app.door.portal') }];
}

/** The role of the post in which the person acts now; `firm` for whoever acts for one, nothing for oneself. */
export function roleOf(session: WhoAmI | undefined): string | undefined {
  const capacity = session?.capacities.find(({ key }) => key === session.current);
  if (capacity?.kind === 'firm') return 'firm';
  return capacity?.kind === 'officer' ? capacity.role.id : undefined;
}
