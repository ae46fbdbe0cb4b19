/** Loaders of locale files by their path, as `import.meta.glob` gives them. Nothing is fetched until called. */
export type TextFiles = Record<string, () => Promise<unknown>>;

/** Every locale file of the program. The bundler makes one small file of each; a page fetches what it names. */
export const allTextFiles: TextFiles = import.meta.glob(
  './{platform,modules,connectors,apps}/**/locales/*.json',
  {
    // Without a base, a path to a neighbour is shortened and no longer names its package.
    base: '../../../',
    import: 'default',
  },
);
