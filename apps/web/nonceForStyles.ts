import type { Plugin } from 'vite';

const FILE = '@rc-component/util/es/Dom/dynamicCSS.js';
const WITHOUT = 'const {\n    csp,';
const WITH = `const {
    csp = { nonce: document.querySelector('meta[name="style-nonce"]')?.content },`;

/**
 * antd gives its style elements the nonce of ConfigProvider, except two helpers (scroll lock, scrollbar size)
 * that know no provider. This lets their common function read the nonce from the page, so that `style-src`
 * needs no `unsafe-inline`. The build stops when a new version of the function no longer fits.
 */
export function nonceForStyles(): Plugin {
  return {
    name: 'nonce-for-styles',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').includes(FILE)) return undefined;
      const parts = code.split(WITHOUT);
      if (parts.length !== 2) throw new Error(`${FILE} has changed: see apps/web/nonceForStyles.ts`);
      return { code: parts.join(WITH), map: null };
    },
  };
}
