import { defineConfig } from 'vitest/config';

/** What `npm run mutate` runs for every change that it tries: the law of the house, without what starts processes. */
export default defineConfig({
  test: { include: ['test/unit/fund/**/*.test.ts'], exclude: ['**/verify.test.ts'] },
});
