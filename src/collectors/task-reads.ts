import { gapKindOf, isServiceFailure } from '../aws/gap-kinds.ts';
import { MALFORMED_ANSWER } from '../aws/service-error.ts';
import { digestOf } from '../core/digest.ts';
import type { Gap } from '../evidence/gap.ts';
import type { Collecting } from './collector.ts';
import type { ObjectBytes, Purpose, Reads } from './reads.ts';

/** An answer that is none: a page without its list, a token seen before, a body that does not parse. */
class MalformedAnswer extends Error {
  override readonly name: string = MALFORMED_ANSWER;
}

/**
 * The reads of one task and the gaps they leave, in the order in which they arose.
 *
 * A failure of a service becomes a gap. Everything else flies through: an error that ends the run, or a bug.
 */
export function taskReads({ scope, client }: Pick<Collecting, 'scope' | 'client'>): Reads & {
  readonly gaps: readonly Gap[];
} {
  const gaps: Gap[] = [];
  const add = ({ action, resource }: Purpose, kind: Gap['kind'], code: string) =>
    void gaps.push({ kind, action, region: scope.region, resource, code });

  const failed = (purpose: Purpose, error: unknown): null => {
    if (!(error instanceof MalformedAnswer) && !isServiceFailure(error)) throw error;
    add(purpose, gapKindOf(error, scope.region), error.name);
    return null;
  };

  const reads: Reads = {
    async one(purpose, call) {
      try {
        return await call();
      } catch (error) {
        if (isServiceFailure(error) && saysAbsent(purpose, error)) return 'absent';
        return failed(purpose, error);
      }
    },
    async *items(purpose, pages, list) {
      const walk = walked(pages, list);
      for (;;) {
        const step = await reads.one(purpose, () => walk.next());
        if (step === null || step === 'absent' || step.done) return;
        yield* step.value;
      }
    },
    async complete(purpose, pages, list) {
      const lists = await reads.one(purpose, () => Array.fromAsync(walked(pages, list)));
      return lists === null || lists === 'absent' ? null : lists.flat();
    },
    object: (uri) => readObject(uri, { reads, client }),
    parsed(purpose, parse) {
      try {
        return parse();
      } catch {
        add(purpose, 'malformed', MALFORMED_ANSWER);
        return null;
      }
    },
    gap: (gap) => void gaps.push({ ...gap, region: scope.region }),
  };
  return { ...reads, gaps };
}

function saysAbsent({ absentWhen, absentMessage = /(?:)/ }: Purpose, { name, message }: Error): boolean {
  return absentWhen?.includes(name) === true && absentMessage.test(message);
}

/** Pages as lists of items; refuses a page without its list and a listing that runs in a circle. */
async function* walked<Page, Item>(
  pages: AsyncIterable<Page>,
  list: (page: Page) => readonly Item[] | undefined,
): AsyncGenerator<readonly Item[], undefined> {
  const seen = new Set<string>();
  for await (const page of pages) {
    const items = list(page);
    if (items === undefined) throw new MalformedAnswer('A page came without its list.');
    yield items;
    const token = tokenOf(page);
    if (token === null) continue;
    if (seen.has(token)) throw new MalformedAnswer('A listing gave the same token twice.');
    seen.add(token);
  }
}

const TOKENS = [
  'NextToken',
  'nextToken',
  'NextContinuationToken',
  'PaginationToken',
  'NextPageToken',
  'NextMarker',
  'Marker',
] as const;

function tokenOf(page: unknown): string | null {
  if (typeof page !== 'object' || page === null) return null;
  const fields: Readonly<Record<string, unknown>> = { ...page };
  const token = TOKENS.map((name) => fields[name]).find((value) => typeof value === 'string' && value !== '');
  return typeof token === 'string' ? token : null;
}

async function readObject(
  uri: string,
  { reads, client }: { readonly reads: Reads; readonly client: Collecting['client'] },
): Promise<ObjectBytes | null | 'absent'> {
  const purpose: Purpose = { action: 's3:GetObject', resource: uri, absentWhen: ['NoSuchKey', 'NotFound'] };
  const place = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/(.+)$/s.exec(uri);
  const [, Bucket, Key] = place ?? [];
  if (!Bucket || !Key) {
    reads.gap({ kind: 'malformed', action: purpose.action, resource: uri, code: 'InvalidObjectUri' });
    return null;
  }
  // The S3 client takes a tenth of a second to load and most collectors read no object.
  const { GetObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
  return reads.one(purpose, async () => {
    const answer = await client(S3Client).send(new GetObjectCommand({ Bucket, Key }));
    if (!answer.Body) throw new MalformedAnswer('An object came without its content.');
    const bytes = await answer.Body.transformToByteArray();
    const text = new TextDecoder('utf-8').decode(bytes);
    return {
      uri,
      text,
      digest: digestOf(bytes),
      eTag: answer.ETag ?? null,
      versionId: answer.VersionId ?? null,
    };
  });
}
