/** `npm ci` refuses a lock file that leaves out the optional packages of other machines, and some registries make npm do so. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Package = { version?: string; resolved?: string; dependencies?: object; optionalDependencies?: object };

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };

/** Where Node would find a package: beside whoever needs it, or further up. */
function isLocked(needed: string, by: string): boolean {
  if (packages[`${by && `${by}/`}node_modules/${needed}`]) return true;
  return by !== '' && isLocked(needed, by.slice(0, Math.max(0, by.lastIndexOf('node_modules/') - 1)));
}

test('The lock file holds every package that another one needs, also on machines of another kind', () => {
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !isLocked(name, path)),
  );

  expect(Object.keys(packages).length).toBeGreaterThan(500);
  expect(missing).toEqual([]);
});

test('The lock file names no registry, so that it fits whichever one is used', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
});
