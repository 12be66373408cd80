import type { SwaggerOptions } from '@fastify/swagger';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';
import { toolVersion } from '../core/tool-version.ts';
import { grantOf } from './access.ts';

const transform = createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } });

/** Parts of an upload, which no schema of ours checks: the handler does, part by part. */
export const UPLOAD = {
  type: 'object',
  required: ['pack'],
  additionalProperties: false,
  properties: {
    pack: { contentMediaType: 'application/octet-stream', description: 'The container, a .zip.' },
    statement: { contentMediaType: 'application/octet-stream', description: 'The .sigstore.json beside it.' },
    trust: {
      type: 'string',
      format: 'binary',
      description: 'Root certificate, PEM; else that of this house.',
    },
  },
} as const;

/** Parts of a document that is added. */
const DOCUMENT_UPLOAD = {
  type: 'object',
  required: ['entry', 'file'],
  additionalProperties: false,
  properties: {
    entry: {
      type: 'string',
      description:
        'JSON with title, owner, date, validUntil (a day, or null), controls (framework and control) and embed; it comes first.',
    },
    file: { type: 'string', format: 'binary', description: 'The document.' },
  },
} as const;

/** How the OpenAPI document is made from the schemas of the routes and the table of access. */
export const documentOptions: SwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'exhibit',
      version: toolVersion,
      description: 'Runs, signed evidence packs and investigations.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'An access token of the issuer, or one of `exhibit token`.',
        },
      },
    },
  },
  transform(document) {
    const { schema, url } = transform(document);
    const { method } = document.route;
    const grant = grantOf(String(method), document.url);
    const isUpload = schema?.consumes?.includes('multipart/form-data') === true;
    return {
      url,
      schema: {
        ...schema,
        ...(isUpload && { body: schema?.operationId === 'addDocument' ? DOCUMENT_UPLOAD : UPLOAD }),
        ...(grant !== 'open' && {
          security: [{ bearer: [] }],
          description: [schema?.description, `Roles: ${grant?.join(', ')}.`].filter(Boolean).join(' '),
        }),
      },
    };
  },
};
