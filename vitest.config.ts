import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/classifier-once.ts'],
    exclude: ['test/page/**', 'node_modules/**'],
    // A CommonJS package's default import is what it is in Node, where the functions run.
    deps: { interopDefault: false },
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
