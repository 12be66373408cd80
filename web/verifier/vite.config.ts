import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { judgingOnly } from './build/judging-only.ts';
import { singleFile } from './build/single-file.ts';

const project = join(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));

/** Builds `web/dist/verifier.html`, one file that asks for no other. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [judgingOnly(), react(), singleFile()],
  define: { 'import.meta.env.EXHIBIT_VERSION': JSON.stringify(version) },
  resolve: { alias: { 'buffer/': join(project, 'node_modules', 'buffer', 'index.js') } },
  worker: { format: 'iife', plugins: () => [judgingOnly()] },
  build: {
    outDir: join(import.meta.dirname, '..', 'dist'),
    emptyOutDir: false,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: join(import.meta.dirname, 'verifier.html') },
  },
});
