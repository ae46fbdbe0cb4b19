/** Order matters: Edge and WeChat also call themselves Chrome, and Chrome calls itself Safari. */
const BROWSERS = [
  ['MicroMessenger', 'WeChat'],
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;

const SYSTEMS = [
  ['OpenHarmony', 'HarmonyOS'],
  ['HarmonyOS', 'HarmonyOS'],
  ['Android', 'Android'],
  ['iPhone', 'iOS'],
  ['iPad', 'iPadOS'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** The product names in a User-Agent header, for a list of sessions; undefined where none is known. */
export function describeBrowser(userAgent: string): { browser?: string; system?: string } {
  const find = (names: readonly (readonly [string, string])[]) =>
    names.find(([mark]) => userAgent.includes(mark))?.[1];
  return { browser: find(BROWSERS), system: find(SYSTEMS) };
}
