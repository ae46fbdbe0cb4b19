import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { nonceForStyles } from './nonceForStyles.ts';

const here = import.meta.dirname;
const lean = path.resolve(here, '../../platform/i18n/web/lean');

/**
 * Two entries: `portal.html` is the public side, without antd, router and query library; `app.html` is space,
 * desk and cockpit. `--mode gallery` adds the page that shows every part, for review and for the axe test.
 */
export default defineConfig(({ mode }) => ({
  root: here,
  plugins: [react(), nonceForStyles()],
  resolve: {
    dedupe: ['react', 'react-dom'],
    // A seventh of the weight of a page, of which we use a tenth: see platform/i18n/README.md.
    alias: [
      { find: /^i18next$/, replacement: path.join(lean, 'i18next.ts') },
      { find: /^react-i18next$/, replacement: path.join(lean, 'reactI18next.ts') },
    ],
  },
  server: { fs: { allow: [path.resolve(here, '../..')] } },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // One small script does the preloading; inline scripts would break the content security policy.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      input: {
        portal: path.join(here, 'portal.html'),
        app: path.join(here, 'app.html'),
        ...(mode === 'gallery' ? { gallery: path.join(here, 'gallery.html') } : {}),
      },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'route', test: /node_modules[\\/]@tanstack[\\/]/ },
            // Small parts that nearly every page needs: one file instead of twenty. Fields go with the forms, rare parts with their pages.
            {
              name: 'parts',
              test: (id: string) =>
                /platform[\\/](ui[\\/](plain[\\/])?[^\\/]+|i18n[\\/]web[\\/](?!useArticle).*)\.tsx?$/.test(
                  id,
                ) &&
                !/plain[\\/]\w*(Field|Form|QuestionButton|Figures|Steps|Timeline|Select|RadioGroup|UploadRow|QrImage|qrPath)\.tsx?$/.test(
                  id,
                ),
            },
          ],
        },
      },
    },
  },
}));
