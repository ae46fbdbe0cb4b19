declare module 'subset-font' {
  /** The part of a font that a text needs. The text's glyphs keep their shapes and metrics. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: { targetFormat?: 'truetype' | 'sfnt' | 'woff' | 'woff2'; keepFeatures?: string[] },
  ): Promise<Buffer>;
}
