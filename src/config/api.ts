import { z } from 'zod';
import { ExhibitError } from '../core/errors.ts';
import { at } from '../core/period.ts';
import { SECRET_PLACE } from './client-secret.ts';

/** Roles of the API. An auditor sees the packs of granted engagements, an operator starts runs, an admin also sees who looked at what. */
export const ROLES = ['auditor', 'operator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Form of the id of a pack in a store. */
export const PACK_ID = /^[a-z0-9-]{1,200}-[0-9a-f]{12}$/;

/** Form of the id of an engagement. */
export const ENGAGEMENT_ID = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** What an auditor is let in for: packs by name, and those whose period lies within one. */
export const engagementSchema = z
  .strictObject({
    id: z.string().regex(ENGAGEMENT_ID, 'small letters, digits and - only'),
    packs: z.array(z.string().regex(PACK_ID, 'no id of a pack')).default([]),
    period: z
      .strictObject({
        from: z.iso.date('no day such as 2026-07-01'),
        to: z.iso.date('no day such as 2026-10-01'),
      })
      .refine(({ from, to }) => at(from) < at(to), 'the period ends before it begins')
      .optional(),
  })
  .refine(
    ({ packs, period }) => packs.length > 0 || period !== undefined,
    'names neither packs nor a period',
  );
export type Engagement = z.infer<typeof engagementSchema>;

/** Signature algorithms with a public key. None with a shared secret: a public key would be taken for the secret. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
] as const;

const names = z.array(z.string().min(1)).default([]);

const oidcSchema = z.strictObject({
  /** As the tokens state it, to the character; its discovery document tells where its keys are. */
  issuer: z.url({ protocol: /^https?$/ }).refine(isSafeAddress, 'http is for this machine only: use https'),
  /** What `aud` of a token has to name. */
  audience: z.string().min(1),
  /** Name of the claim with the roles: a list, or one text with spaces. */
  rolesClaim: z.string().min(1).default('roles'),
  /** Name of the claim with the ids of the granted engagements, for auditors. */
  engagementsClaim: z.string().min(1).default('engagements'),
  /** Which values of the claim mean which role. A role that is left out is given to nobody. */
  roles: z.strictObject({ auditor: names, operator: names, admin: names }),
  algorithms: z.array(z.enum(ALGORITHMS)).min(1).default(['RS256', 'PS256', 'ES256']),
  /** Header `typ` of an access token. Some issuers say `JWT`, which ID tokens say too: allow it only where audiences differ. */
  tokenTypes: z
    .array(z.enum(['at+jwt', 'JWT']))
    .min(1)
    .default(['at+jwt']),
  clockSkewSeconds: z.int().min(0).max(300).default(30),
  /** Id of the page as a client of the issuer; left out: nobody signs in to the page. */
  clientId: z.string().min(1).optional(),
  /** Where its secret stands: env:NAME or file:<file>. Left out: a public client, which PKCE alone proves. */
  clientSecret: z.string().regex(SECRET_PLACE, 'a secret stands in env:NAME or file:<file>').optional(),
  /** What the page asks for; `offline_access` lets many issuers renew its access tokens. */
  scope: z
    .string()
    .regex(/(^| )openid( |$)/, 'openid has to be in it')
    .default('openid'),
  /** How the issuer is told the audience: by `resource` (RFC 8707), by `audience`, or by the scope alone. */
  audienceBy: z.enum(['resource', 'audience', 'scope']).default('resource'),
});

const apiFields = z.strictObject({
  /** Address and port. Without `oidc` only 127.0.0.1 is allowed. */
  listen: z
    .string()
    .regex(/^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:]+\]|[a-z0-9.-]+):\d{1,5}$/i, 'no address:port')
    .default('127.0.0.1:8731'),
  /** Names, with port where it is not the usual one, under which it is reached; requests for others are refused. */
  hosts: z.array(z.string().min(1)).default([]),
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  trustedProxies: z
    .array(z.string().regex(/^[0-9a-f.:]+(\/\d{1,3})?$/i, 'no address or network'))
    .default([]),
  /** Where tokens and the access log are kept. */
  folder: z
    .string()
    .regex(/^file:.+/, 'a folder is file:<folder>')
    .default('file:./api'),
  oidc: oidcSchema.optional(),
  /** Address under which people open the page, as https://exhibit.example.com: where the issuer sends them back to. */
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .refine(isSafeAddress, 'http is for this machine only: use https')
    .refine((address) => new URL(address).href === `${new URL(address).origin}/`, 'an origin without a path')
    .optional(),
  /** Requests a minute from one address. */
  requestsPerMinute: z.int().min(1).default(600),
  /** Uploads to verify a minute from one address. */
  uploadsPerMinute: z.int().min(1).default(10),
  /** The largest upload. */
  uploadBytes: z
    .int()
    .min(1024)
    .max(2 ** 31)
    .default(2 ** 28),
});

/** The part `api` of `exhibit.yaml`. */
export const apiSchema = apiFields
  .refine(({ oidc, publicUrl }) => oidc?.clientId === undefined || publicUrl !== undefined, {
    path: ['publicUrl'],
    message: 'oidc.clientId needs it: the issuer sends people back there',
  })
  .refine(({ oidc }) => oidc?.clientSecret === undefined || oidc.clientId !== undefined, {
    path: ['oidc', 'clientId'],
    message: 'a secret is of a client',
  });

/** The part `api` with its folder made absolute. */
export interface ApiConfig extends Omit<z.infer<typeof apiSchema>, 'oidc' | 'publicUrl'> {
  readonly oidc: OidcConfig | null;
  readonly publicUrl: string | null;
}
export type OidcConfig = z.infer<typeof oidcSchema>;

/** Where the API listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * The address in `listen`.
 *
 * @throws CONFIG_INVALID when there is no such port, or others could reach an API that knows no issuer
 */
export function addressOf({ listen, oidc }: ApiConfig): Address {
  const split = listen.lastIndexOf(':');
  const host = listen.slice(0, split).replace(/^\[|\]$/g, '');
  const port = Number(listen.slice(split + 1));
  if (port > 65_535) throw new ExhibitError('CONFIG_INVALID', `api.listen: there is no port ${port}.`);
  if (oidc === null && host !== '127.0.0.1')
    throw new ExhibitError(
      'CONFIG_INVALID',
      `api.listen: without api.oidc the API listens on 127.0.0.1 only, not on ${host}.`,
    );
  return { host, port };
}

function isSafeAddress(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
