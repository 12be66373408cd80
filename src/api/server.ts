import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { ACCESS, grantOf } from './access.ts';
import type { App } from './app.ts';
import { registerGate } from './gate.ts';
import { documentOptions } from './openapi.ts';
import { Problem } from './problem.ts';
import { answerError, answerNotFound } from './refusals.ts';
import { accessLogRoutes } from './routes/access-log.ts';
import { administrationRoutes } from './routes/administration.ts';
import { caseViewRoutes } from './routes/case-views.ts';
import { comparisonRoutes } from './routes/comparisons.ts';
import { evidenceViewRoutes } from './routes/evidence-views.ts';
import { frameworkRoutes } from './routes/frameworks.ts';
import { healthRoutes } from './routes/health.ts';
import { houseRoutes } from './routes/house.ts';
import { humanEvidenceRoutes } from './routes/human-evidence.ts';
import { investigationRoutes } from './routes/investigations.ts';
import { lineageViewRoutes } from './routes/lineage-views.ts';
import { packFileRoutes } from './routes/pack-files.ts';
import { packViewRoutes } from './routes/pack-views.ts';
import { packRoutes } from './routes/packs.ts';
import { pageRoutes } from './routes/page.ts';
import { referenceRoutes } from './routes/reference.ts';
import { runRoutes } from './routes/runs.ts';
import { scheduleRoutes } from './routes/schedules.ts';
import { sessionRoutes } from './routes/session.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { verificationRoutes } from './routes/verifications.ts';
import type { ServerParts } from './server-parts.ts';

const JSON_LIMIT = 2 ** 16;
const LONGEST_PARAMETER = 256;
/** Bytes of an address with all that stands in it: what is too long for a field is told by its schema, not by the parser. */
const HEADER_LIMIT = 2 ** 18;
const MINUTE = 60_000;
/** Milliseconds that open connections have once the server stops. */
const CLOSING = 5_000;

/**
 * Builds the server; it listens nowhere yet. Nothing in a request names a place that is read from or written to.
 *
 * @throws a plain error when a route has no line in the table of access, or a line has no route: a bug
 */
export async function createServer(parts: ServerParts): Promise<App> {
  const app = Fastify({
    bodyLimit: JSON_LIMIT,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    exposeHeadRoutes: false,
    // Ids of others would let them write into our log.
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    trustProxy: parts.api.trustedProxies.length > 0 ? [...parts.api.trustedProxies] : false,
    requestTimeout: 5 * MINUTE,
    http: { maxHeaderSize: HEADER_LIMIT },
    return503OnClosing: true,
    // Addresses that no route could ever match are refused in the same form.
    frameworkErrors: answerError,
    logger: parts.logTo ? { level: 'info', stream: parts.logTo, serializers: { req: loggedRequest } } : false,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  // No route takes it, and without this a missing body would be complained of instead of that.
  app.addHttpMethod('QUERY', { hasBody: false, overrideExisting: true });

  const missing = new Set(Object.keys(ACCESS));
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) {
      if (grantOf(each, url) === undefined)
        throw new Error(`${each} ${url} has no line in the table of access.`);
      missing.delete(`${each} ${url}`);
    }
  });
  app.addHook('onReady', async () => {
    if (missing.size > 0)
      throw new Error(`The table of access has lines without a route: ${[...missing].join(', ')}.`);
  });

  // Who still downloads may finish, but not hold the process for ever.
  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), CLOSING).unref();
  });

  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: NOTHING } });
  await app.register(rateLimit, {
    max: parts.api.requestsPerMinute,
    timeWindow: MINUTE,
    errorResponseBuilder: () => new Problem(429, 'too-many-requests', 'Too many requests: wait a minute.'),
  });
  await app.register(multipart, {
    limits: {
      fileSize: parts.api.uploadBytes,
      files: 4,
      fields: 4,
      parts: 8,
      fieldSize: 1024,
      headerPairs: 50,
    },
  });
  await app.register(swagger, documentOptions);
  registerGate(app, parts);
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, answerNotFound);

  healthRoutes(app, parts);
  sessionRoutes(app, parts);
  signInRoutes(app, parts);
  referenceRoutes(app);
  runRoutes(app, parts);
  houseRoutes(app, parts);
  scheduleRoutes(app, parts);
  packRoutes(app, parts);
  packViewRoutes(app, parts);
  evidenceViewRoutes(app, parts);
  packFileRoutes(app, parts);
  comparisonRoutes(app, parts);
  verificationRoutes(app, parts);
  investigationRoutes(app, parts);
  caseViewRoutes(app, parts);
  lineageViewRoutes(app, parts);
  frameworkRoutes(app);
  humanEvidenceRoutes(app, parts);
  administrationRoutes(app, parts);
  accessLogRoutes(app, parts);
  pageRoutes(app, parts);
  return app;
}

const NOTHING = { defaultSrc: ["'none'"], frameAncestors: ["'none'"] };

/** Without the query: the code of a session link stands there. */
function loggedRequest({ method, url, id, ip }: { method: string; url: string; id: string; ip: string }) {
  return { id, method, path: url.split('?')[0], ip };
}
