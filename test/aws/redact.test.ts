import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryBodies } from '../../src/aws/bodies.ts';
import { Content } from '../../src/aws/content.ts';
import { createRecording } from '../../src/aws/recording.ts';
import { createRedaction } from '../../src/aws/redact.ts';

const redact = createRedaction(Buffer.alloc(32, 1));
const MARKER = /^\[redacted hmac-sha256:[0-9a-f]{16}\]$/;
const marker = expect.stringMatching(MARKER);

describe('fields and settings', () => {
  test.each([
    {
      title: 'a session',
      given: { Credentials: { AccessKeyId: 'ASIA1', SecretAccessKey: 's', SessionToken: 't' } },
      want: { Credentials: { AccessKeyId: 'ASIA1', SecretAccessKey: marker, SessionToken: marker } },
    },
    {
      title: 'a logged session',
      given: {
        responseElements: { credentials: { accessKeyId: 'ASIA1', sessionToken: 't', expiration: 'x' } },
      },
      want: {
        responseElements: { credentials: { accessKeyId: 'ASIA1', sessionToken: marker, expiration: 'x' } },
      },
    },
    {
      title: 'a secret, text or bytes',
      given: { SecretString: 'a', SecretBinary: new Uint8Array([1]) },
      want: { SecretString: marker, SecretBinary: marker },
    },
    {
      title: 'the address of a report of AWS, and the token of its terms',
      given: {
        documentPresignedUrl: 'https://example.com/report',
        termToken: 't',
        termArn: 'arn:aws:artifact',
      },
      want: { documentPresignedUrl: marker, termToken: marker, termArn: 'arn:aws:artifact' },
    },
    {
      title: 'an environment',
      given: { Environment: { DB_PASSWORD: 'x', HF_TOKEN: 'y', STAGE: 'prod' } },
      want: { Environment: { DB_PASSWORD: marker, HF_TOKEN: marker, STAGE: 'prod' } },
    },
    {
      title: 'a bare secret key',
      given: { HyperParameters: { k: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' } },
      want: { HyperParameters: { k: marker } },
    },
    { title: 'a pair', given: [{ Name: 'api-key', Value: 'x' }], want: [{ Name: 'api-key', Value: marker }] },
    {
      title: 'a pair in the text of a setting',
      given: {
        configuration: {
          ProjectName: 'train',
          EnvironmentVariables: '[{"name":"STAGE","value":"prod"},{"name":"DB_PASSWORD","value":"x"}]',
        },
      },
      want: {
        configuration: {
          ProjectName: 'train',
          EnvironmentVariables: expect.stringMatching(
            /^\[\{"name":"STAGE","value":"prod"\},\{"name":"DB_PASSWORD","value":"\[redacted hmac-sha256:[0-9a-f]{16}\]"\}\]$/,
          ),
        },
      },
    },
    {
      title: 'a parameter in the definition of a pipeline',
      given: { PipelineDefinition: '{"Parameters":[{"Name":"DbPassword","DefaultValue":"x"}]}' },
      want: {
        PipelineDefinition: expect.stringMatching(
          /^\{"Parameters":\[\{"Name":"DbPassword","DefaultValue":"\[redacted hmac-sha256:[0-9a-f]{16}\]"\}\]\}$/,
        ),
      },
    },
    {
      title: 'a variable with its default',
      given: { variables: [{ name: 'api-key', defaultValue: 'x' }] },
      want: { variables: [{ name: 'api-key', defaultValue: marker }] },
    },
    {
      title: 'a command line',
      given: { ContainerArguments: ['--password', 'x', '--epochs', '3'] },
      want: { ContainerArguments: ['--password', marker, '--epochs', '3'] },
    },
  ])('takes out $title', ({ given, want }) => {
    expect(redact.value(given)).toEqual(want);
  });

  test.each([
    {
      title: 'the place in a listing',
      given: { NextToken: 'eyJhbGciOi.eyJhbGciOi.eyJhbGciOi', Marker: 'a' },
    },
    { title: 'commit ids', given: { Environment: { COMMIT: 'd670460b4b4aece5915caf5c68d12f560a9fe3e4' } } },
    {
      title: 'numbers of tokens',
      given: { HyperParameters: { max_tokens: '512', pad_token: '<pad>', tokenizer: 'bpe' } },
    },
    {
      title: 'names of secrets',
      given: { Environment: { DB_SECRET_ARN: 'arn:aws:secretsmanager:eu-central-1:1:secret:db' } },
    },
    { title: 'key ids', given: { userIdentity: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE' } } },
    {
      title: 'a new access key without its secret',
      given: { accessKey: { accessKeyId: 'AKIA1', userName: 'ines', status: 'Active' } },
    },
    {
      title: 'where a secret or a key is kept',
      given: {
        Environment: {
          DB_PASSWORD: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:db-AbCdEf',
          ENCRYPTION_KEY: 'alias/ml-output',
        },
      },
    },
    {
      title: 'a path of forty characters',
      given: { FailureReason: 'No Data/Claims/Train/Year2026/Part1/Files/F in it.' },
    },
    { title: 'what CloudTrail hid itself', given: { password: 'HIDDEN_DUE_TO_SECURITY_REASONS' } },
    {
      title: 'dates, bytes and numbers',
      given: { at: new Date(0), bytes: new Uint8Array([1]), n: Number.NaN },
    },
    {
      title: 'policies',
      given: {
        Policy:
          '{"Action":"secretsmanager:GetSecretValue","Condition":{"StringEquals":{"sts:ExternalId":"1"}}}',
      },
    },
    {
      title: 'addresses',
      given: {
        Image: '1.dkr.ecr.eu-central-1.amazonaws.com/m@sha256:00',
        Uri: 's3://bucket/a=b/c',
        Url: 'https://e.org/?page=2',
      },
    },
  ])('keeps $title', ({ given }) => {
    expect(redact.value(given)).toEqual(given);
  });

  test.each([
    { given: 'result: password=hunter2x and on', want: 'result: password=# and on' },
    { given: 'args=--token hunter2x', want: 'args=--token #' },
    { given: 'a=b=c;pwd=hunter2x;d=e', want: 'a=b=c;pwd=#;d=e' },
    { given: 'login with wJalrXUtnFEMIK7MDENGbPxRfiCYzEXAMPLEKEYz failed', want: 'login with # failed' },
    { given: 'AccountName=claims;AccountKey=abc+/==;x', want: 'AccountName=claims;AccountKey=#;x' },
    { given: 'https://a.blob/x?sv=1&sig=abc%3D', want: 'https://a.blob/x?#' },
    { given: `npm_${'a1B'.repeat(12)} dapi${'0f'.repeat(16)}`, want: '# #' },
  ])('finds the secret in "$given"', ({ given, want }) => {
    expect(redact.text(given).replaceAll(/\[redacted hmac-sha256:[0-9a-f]{16}\]/g, '#')).toBe(want);
  });

  test('replaces the same secret by the same text within a run, by another one in the next', () => {
    const given = { a: { password: 'x' }, b: { password: 'x' }, c: { password: 'y' } };
    const first = JSON.stringify(redact.value(given));
    const [a, b, c] = first.match(/\[redacted[^\]]*\]/g) ?? [];
    expect(a).toBe(b);
    expect(a).not.toBe(c);
    expect(JSON.stringify(createRedaction(Buffer.alloc(32, 2)).value(given))).not.toBe(first);
  });

  test('does not redact what is redacted', () => {
    const once = redact.value({ password: 'x', text: 'password=abcdef; url postgres://u:pw12@h/db' });
    expect(redact.value(once)).toEqual(once);
  });
});

test('a long text without a secret costs little', () => {
  const long = `${'a'.repeat(300_000)} "${'b'.repeat(300_000)} ${'\\'.repeat(100_000)} ${'x.'.repeat(200_000)}`;
  const started = performance.now();
  expect(redact.text(long)).toBe(long);
  expect(performance.now() - started).toBeLessThan(2000);
});

/** Texts with a secret in the middle, each as it occurs in answers, logs and files. */
const HIDING: readonly ((secret: string) => unknown)[] = [
  (s) => ({ SecretAccessKey: s }),
  (s) => ({ deep: [{ sessionToken: s }] }),
  (s) => ({ Environment: { MY_API_KEY: s } }),
  (s) => ({ StaticHyperParameters: { password: s } }),
  (s) => `https://b.s3.amazonaws.com/k?X-Amz-Date=1&X-Amz-Signature=${s}&X-Amz-Expires=9`,
  (s) => `see https://b.s3.amazonaws.com/k?AWSAccessKeyId=A&Signature=${s}`,
  (s) => `postgresql://user:${s}@db.example.org:5432/app`,
  (s) => `Server=db;User=a;Password=${s};Encrypt=true`,
  (s) => `aws_secret_access_key = ${s}\nregion = x`,
  (s) => `python train.py --hf-token ${s} --epochs 3`,
  (s) => JSON.stringify({ config: { client_secret: s, other: 1 } }),
  (s) => JSON.stringify({ nested: JSON.stringify({ password: s }) }),
  (s) => `Authorization: Bearer ${s}${s}`,
  (s) => `-----BEGIN RSA PRIVATE KEY-----\n${s}\n-----END RSA PRIVATE KEY-----`,
  (s) => ({ ContainerArguments: ['--db-password', s] }),
  (s) => ({ requestParameters: { environment: { TOKEN: s } } }),
  (s) => ({ Body: new Content(Buffer.from(`{"password": "${s}"}`)) }),
];

test('no planted secret survives anywhere in a transcript or in its content', async () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9]{16,48}$/);
  const hiding = fc.integer({ min: 0, max: HIDING.length - 1 });
  await fc.assert(
    fc.asyncProperty(secret, fc.array(hiding, { minLength: 1, maxLength: 4 }), async (planted, ways) => {
      const bodies = memoryBodies();
      const recording = createRecording({ now: () => new Date(0), redact, bodies });
      const output = { found: ways.map((way) => HIDING[way]?.(planted)) };
      const call = { account: '1', region: 'r', service: 'S', operation: 'O', input: {} };
      const handed = await recording
        .tape('t')
        .call(call, async () => ({ output, requestId: null, attempts: 1 }));
      expect(recording.lines().join()).not.toContain(planted);
      expect(JSON.stringify(handed)).not.toContain(planted);
      for (const digest of bodies.digests()) {
        expect(Buffer.from(await bodies.get(digest)).toString()).not.toContain(planted);
      }
    }),
    { numRuns: 300 },
  );
});

test('the message of a failed call is redacted as well', async () => {
  expect(redact.text('could not open mysql://root:hunter2hunter@db/x')).not.toContain('hunter2hunter');
});

describe('content', () => {
  const bytesOf = (text: string) => {
    const { bytes } = redact.value(new Content(Buffer.from(text))) as Content;
    return Buffer.from(bytes).toString();
  };

  test('statistics lose the values taken from the data and keep the rest', () => {
    const kept = JSON.parse(
      bytesOf(
        JSON.stringify({
          version: 0.0,
          features: [
            {
              name: 'age',
              numerical_statistics: {
                mean: 41.5,
                std_dev: 'NaN',
                distribution: {
                  kll: {
                    buckets: [{ lower_bound: 18 }],
                    sketch: { parameters: { c: 0.64 }, data: [[18, 93]] },
                  },
                },
              },
            },
            {
              name: 'town',
              string_statistics: {
                distinct_count: 2,
                distribution: { categorical: { buckets: [{ value: 'Ulm', count: 1 }] } },
              },
            },
          ],
        }),
      ),
    );
    expect(kept.features[0].numerical_statistics).toEqual({
      mean: 41.5,
      std_dev: 'NaN',
      distribution: {
        kll: { buckets: [{ lower_bound: 18 }], sketch: { parameters: { c: 0.64 }, data: [] } },
      },
    });
    expect(kept.features[1].string_statistics).toEqual({
      distinct_count: 2,
      distribution: { categorical: { buckets: [] } },
    });
  });

  test('statistics that cannot be parsed are not kept at all', () => {
    expect(bytesOf('{"features": [{"string_statistics": {"value": "Ulm", "mean": NaN}}]}')).not.toContain(
      'Ulm',
    );
  });

  test('other text and bytes stay, byte for byte, and what was received is still told', () => {
    for (const bytes of [Buffer.from('{"a": 1.0}\n'), Buffer.from([0xff, 0xfe, 0])]) {
      const content = new Content(bytes);
      expect(redact.value(content)).toEqual(content);
    }
    const changed = redact.value(new Content(Buffer.from('password=abcdefgh'))) as Content;
    expect(changed.received).toBe(new Content(Buffer.from('password=abcdefgh')).received);
  });
});
