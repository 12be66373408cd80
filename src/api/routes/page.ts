import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from '../app.ts';
import { PAGE_ADDRESSES } from '../page-addresses.ts';
import type { PageFile } from '../page-files.ts';
import { notFound } from '../problem.ts';
import type { ServerParts } from '../server-parts.ts';

/** Nothing from anywhere else, nothing inline, and no text that becomes markup. */
const policy = {
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  useDefaults: false,
};
const asPage = { helmet: { contentSecurityPolicy: policy } };
const hidden = { schema: { hide: true } };

/** Gives out the built page. What is named by its content may be kept for ever; the document is asked for each time. */
export function pageRoutes(app: App, { page }: Pick<ServerParts, 'page'>): void {
  const send = (request: FastifyRequest, reply: FastifyReply, name: string): FastifyReply => {
    const file = page?.get(name);
    if (!file) throw notFound('path');
    const isKept = name.startsWith('assets/');
    reply.header('cache-control', isKept ? 'public, max-age=31536000, immutable' : 'no-cache');
    reply.header('etag', `"${file.sha256}"`);
    reply.header('vary', 'accept-encoding');
    if (request.headers['if-none-match'] === `"${file.sha256}"`) return reply.code(304).send();
    return packed(request, reply, file);
  };
  for (const address of PAGE_ADDRESSES)
    app.get(address, { ...asPage, ...hidden }, (request, reply) => send(request, reply, 'index.html'));
  app.get(
    '/assets/:file',
    { schema: { hide: true, params: z.object({ file: z.string().max(200) }) } },
    (request, reply) => send(request, reply, `assets/${request.params.file}`),
  );
  app.get('/verifier.html', { helmet: { contentSecurityPolicy: false }, ...hidden }, (request, reply) => {
    reply.header('content-security-policy', verifierPolicy(page?.get('verifier.html')));
    return send(request, reply, 'verifier.html');
  });
  for (const name of ['theme.js', 'icon.svg'])
    app.get(`/${name}`, hidden, (request, reply) => send(request, reply, name));
}

/** The policy that the file brings along, which names its one script by digest; nothing at all when there is none. */
function verifierPolicy(file: PageFile | undefined): string {
  const own = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(
    file?.bytes.toString('utf8') ?? '',
  );
  return `${own?.[1] ?? "default-src 'none'"}; frame-ancestors 'none'`;
}

function packed({ headers }: FastifyRequest, reply: FastifyReply, file: PageFile): FastifyReply {
  reply.type(file.type);
  const isTaken = /\bbr\b/.test(String(headers['accept-encoding'] ?? ''));
  if (!file.brotli || !isTaken) return reply.send(file.bytes);
  return reply.header('content-encoding', 'br').send(file.brotli);
}
