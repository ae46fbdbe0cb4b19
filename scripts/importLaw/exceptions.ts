/** Files over the limit of lines, each with the reason why it is one thing. */
export const longFiles: Record<string, string> = {};

/** Files with a default export that are not `*.config.ts`, each with the tool that demands it. */
export const defaultExports: Record<string, string> = {
  'platform/i18n/web/lean/i18next.ts': 'Vite puts it in the place of i18next, whose export is a default one',
};
