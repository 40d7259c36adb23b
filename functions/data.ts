/** `GET /data/….json`: what is held of a person, for that person, within the hour. */
import { dataDesk } from '../bot/app/data.ts';
import { served } from './http.ts';
import { dataLinksOf } from './links.ts';
import { storePorts } from './ports.ts';
import { withSecrets } from './secrets.ts';

export const handler = served(async () => {
  const environment = await withSecrets(process.env);
  const { table, clock } = storePorts(environment);
  return dataDesk({ table, read: dataLinksOf(environment, clock).read });
});
