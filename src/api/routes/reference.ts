import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type App, content, problems } from '../app.ts';
import { referencePage, STYLE } from '../reference-page.ts';

const styleHash = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
const policy = {
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: [styleHash],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  useDefaults: false,
};

/** The OpenAPI document, and the same as a page without script. */
export function referenceRoutes(app: App): void {
  app.get(
    '/openapi.json',
    {
      schema: {
        tags: ['reference'],
        operationId: 'openapi',
        summary: 'This description',
        response: {
          200: content('application/json', 'An OpenAPI 3.1 document.', z.unknown()),
          ...problems(),
        },
      },
    },
    async (_request, reply) => reply.type('application/json').send(JSON.stringify(app.swagger())),
  );

  app.get(
    '/reference',
    {
      helmet: { contentSecurityPolicy: policy },
      schema: {
        tags: ['reference'],
        operationId: 'reference',
        summary: 'This description as a page',
        response: { 200: content('text/html', 'A page.', z.string()), ...problems() },
      },
    },
    async (_request, reply) => reply.type('text/html; charset=utf-8').send(referencePage(app.swagger())),
  );
}
