import openapi, { astToString } from 'openapi-typescript';
import { createServer } from '../src/api/server.ts';
import type { ServerParts } from '../src/api/server-parts.ts';
import { apiSchema } from '../src/config/api.ts';

/** The types of the API for the page, made from the description that the server gives of itself. */
export async function apiTypes(): Promise<string> {
  // A description needs no store and no desk, and none is asked before a request comes.
  const api = { ...apiSchema.parse({}), oidc: null };
  const parts = { api, engagements: [], schedules: [], logTo: null, page: null, now: () => new Date(0) };
  const app = await createServer(parts as unknown as ServerParts);
  await app.ready();
  const document = JSON.parse(JSON.stringify(app.swagger()));
  await app.close();
  const types = astToString(await openapi(document, { alphabetize: true }));
  return `// Written by \`npm run docs\` from the description of the API.\n${types}`;
}
