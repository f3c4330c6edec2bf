import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The examples name the package as its users do; tested are the sources.
  resolve: { alias: { 'local-discord': fileURLToPath(new URL('src/index.ts', import.meta.url)) } },
  test: {
    name: 'local-discord',
    // It only ends a vain wait. Machines are shared, and some are slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
