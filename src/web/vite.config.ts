/**
 * Builds the desk into `dist/web`. JSX is set in tsconfig.json, which Vite reads. No inline module preload script and no inlined assets: the
 * server's policy allows neither.
 */
const config = {
  base: '/',
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: true,
  },
};

// biome-ignore lint/style/noDefaultExport: Vite reads its configuration from the default export
export default config;
