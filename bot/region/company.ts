import type { Company } from './people.ts';

export type CompanyFault = { name?: 'empty'; kvk?: 'form'; municipality?: 'empty' };

/**
 * Checks the form of what a person filled in; whether the number exists at the Chamber of Commerce is not looked up.
 * A KvK number has 8 digits; spaces and dots between them are forgiven.
 */
export function parseCompany(input: { name?: string; kvk?: string; municipality?: string }): Company | { faults: CompanyFault } {
  const name = tidy(input.name);
  const municipality = tidy(input.municipality);
  const kvk = (input.kvk ?? '').replace(/[\s.]/g, '');
  const faults: CompanyFault = {};
  if (!name) faults.name = 'empty';
  if (!municipality) faults.municipality = 'empty';
  if (!/^\d{8}$/.test(kvk) || kvk === '00000000') faults.kvk = 'form';
  return Object.keys(faults).length > 0 ? { faults } : { kvk, name, municipality };
}

function tidy(words: string | undefined): string {
  return (words ?? '').replace(/\s+/g, ' ').trim();
}
