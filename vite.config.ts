import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { leafletInParts } from './src/site/leafletParts.ts';

/** Builds the explorer's scripts and styles; `src/site/` writes the pages round them. */
export default defineConfig({
  // Relative, so that the site works below any path.
  base: './',
  plugins: [leafletInParts(), react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: 'assets/manifest.json',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    target: 'es2022',
    rollupOptions: { input: ['src/explorer/main.tsx', 'src/learn/tasks/main.tsx', 'src/site/reading.css'] },
  },
});
