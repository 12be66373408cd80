import { createHash } from 'node:crypto';

/** A secret of a shape, and how people write it down. */
export interface Planted {
  /** The characters that must not be found anywhere; several when the secret is broken over lines. */
  readonly secret: readonly string[];
  /** As a setting. */
  readonly name: string;
  readonly value: string;
  /** In a sentence, a command line or a file. */
  readonly text: string;
}

/** Characters of an alphabet that depend on nothing but the seed: no secret stands in the repository. */
function letters(seed: string, length: number, alphabet: string): string {
  let made = '';
  for (let block = 0; made.length < length; block += 1) {
    for (const byte of createHash('sha256').update(`${seed} ${block}`).digest()) {
      made += alphabet[byte % alphabet.length] ?? '';
    }
  }
  return made.slice(0, length);
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const ALNUM = LOWER + UPPER + DIGITS;
const HEX = '0123456789abcdef';

/** How one shape is written, of a seed. */
type Shape = (seed: string) => Planted;

/** A secret that is told by the name in front of it. */
function named(name: string, sentence: (value: string) => string, alphabet = ALNUM, length = 24): Shape {
  return (seed) => {
    const value = letters(seed, length, alphabet);
    return { secret: [value], name, value, text: sentence(value) };
  };
}

/** A secret that is told by its own form, whatever stands in front of it. */
function formed(form: (body: string) => string, alphabet: string, length: number): Shape {
  return (seed) => {
    const body = letters(seed, length, alphabet);
    const value = form(body);
    return { secret: [body], name: 'note', value, text: `tried ${value} and went on` };
  };
}

/** Twenty shapes in which secrets lie about in machine-learning accounts. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  'secret access key under its name': named(
    'AWS_SECRET_ACCESS_KEY',
    (value) => `aws_secret_access_key = ${value}`,
    `${ALNUM}/+`,
    40,
  ),
  'secret access key under any name': (seed) => {
    const value = `aB3${letters(seed, 37, `${ALNUM}/+`)}`;
    return { secret: [value], name: 'k', value, text: `SecretAccessKey: ${value}` };
  },
  'session token': formed((body) => `IQoJb3JpZ2luX2Vj${body}`, ALNUM, 180),
  'password of a database': named('DB_PASSWORD', (value) => `DB_PASSWORD=${value} python train.py`),
  'address with credentials': (seed) => {
    const secret = letters(seed, 20, ALNUM);
    const value = `postgresql://trainer:${secret}@claims.internal:5432/claims`;
    return { secret: [secret], name: 'source', value, text: `could not reach ${value}` };
  },
  'bearer token': formed((body) => `Authorization: Bearer ${body}`, ALNUM, 40),
  'JSON web token': formed((body) => `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ0cmFpbmVyIn0.${body}`, ALNUM, 43),
  'GitHub token': formed((body) => `ghp_${body}`, ALNUM, 36),
  'GitLab token': formed((body) => `glpat-${body}`, ALNUM, 20),
  'Slack token': formed((body) => `xoxb-${body}`, ALNUM, 40),
  'Hugging Face token': formed((body) => `hf_${body}`, ALNUM, 34),
  'key of a model provider': formed((body) => `sk-proj-${body}`, ALNUM, 48),
  'key of a payment provider': formed((body) => `sk_live_${body}`, ALNUM, 24),
  'Google API key': formed((body) => `AIza${body}`, ALNUM, 35),
  'package registry token': formed((body) => `npm_${body}`, ALNUM, 36),
  'Databricks token': formed((body) => `dapi${body}`, HEX, 32),
  'storage account key': formed(
    (body) => `DefaultEndpointsProtocol=https;AccountName=claims;AccountKey=${body}==;EndpointSuffix=x`,
    `${ALNUM}+/`,
    86,
  ),
  'private key': (seed) => {
    const lines = [1, 2, 3].map((line) => letters(`${seed} line ${line}`, 64, `${ALNUM}+/`));
    const value = ['-----BEGIN RSA PRIVATE KEY-----', ...lines, '-----END RSA PRIVATE KEY-----'].join('\n');
    return { secret: lines, name: 'deploy', value, text: `key:\n${value}\n` };
  },
  'presigned address': formed(
    (body) =>
      `https://northwind-claims.s3.amazonaws.com/train.csv?X-Amz-Date=20260801T000000Z&X-Amz-Signature=${body}`,
    HEX,
    64,
  ),
  'option of a command': named('api_token', (value) => `train.py --epochs 3 --api-token ${value} --fast`),
};
