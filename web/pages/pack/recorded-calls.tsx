import { useInfiniteQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { Button } from '../../parts/button.tsx';
import { bytesText, countText } from '../../parts/number.ts';
import { Facts } from '../../parts/section.tsx';
import { StateSign } from '../../parts/sign.tsx';
import { Empty, Failed, Loading, Notice } from '../../parts/states.tsx';
import { brief, printable, Text } from '../../parts/text.tsx';
import { Time, utcText } from '../../parts/time.tsx';
import { previewOf } from './branch-preview.ts';
import { JsonTree } from './json-tree.tsx';
import { Place, useAccountNames } from './place.tsx';
import styles from './recorded-calls.module.css';

/** The recorded calls that a record rests on: what was asked, when and where, and what was answered. */
export function RecordedCalls({ pack, digest }: { readonly pack: string; readonly digest: string }) {
  const names = useAccountNames(pack);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery({
      queryKey: ['pack', pack, 'calls', digest],
      initialPageParam: 0,
      queryFn: ({ pageParam: offset, signal }) =>
        dataOf(
          api.GET('/v1/packs/{pack}/evidence/{digest}/calls', {
            params: { path: { pack, digest }, query: { offset } },
            signal,
          }),
        ),
      getNextPageParam: ({ offset, calls, missing, total }) => {
        const next = offset + calls.length + missing.length;
        return next < total ? next : undefined;
      },
      staleTime: Number.POSITIVE_INFINITY,
    });
  if (error) return <Failed error={error} what="the calls" retry={() => void refetch()} />;
  if (isPending) return <Loading what="the calls" />;
  const calls = data.pages.flatMap((page) => page.calls);
  const missing = data.pages.flatMap((page) => page.missing);
  if (calls.length + missing.length === 0)
    return <Empty title="No call stands under this record">People brought what is in it.</Empty>;
  return (
    <>
      {missing.length > 0 && (
        <Notice tone="red">
          The transcript lacks {countText(missing.length, 'call')} that this record cites:{' '}
          {missing.join(', ')}.
        </Notice>
      )}
      <ol role="list" className={styles.calls}>
        {calls.map((call) => (
          <li key={call.digest}>
            <details>
              <summary>
                <strong>
                  {printable(call.service)} {printable(call.operation)}
                </strong>
                <StateSign sign={call.error ? FAILED : ANSWERED}>
                  {call.error ? printable(call.error.name) : 'answered'}
                </StateSign>
                <Asked of={call.input.value} />
                <span className={styles.when}>
                  {utcText(call.startedAt)} ·{' '}
                  <Place account={call.account} region={call.region} names={names} brief />
                </span>
              </summary>
              <div className={styles.call}>
                <Facts
                  of={[
                    ['Asked at', <Time key="at" at={call.startedAt} />],
                    ['Took', `${call.durationMs} ms`],
                    [
                      'Request of AWS',
                      call.requestId ? (
                        <Text key="id" mono>
                          {call.requestId}
                        </Text>
                      ) : (
                        'none was given'
                      ),
                    ],
                    ['Record of the call', <code key="digest">{call.digest}</code>],
                    [
                      'Contents beside it',
                      call.bodies
                        .map(({ digest: body, bytes }) => `${body} (${bytesText(bytes)})`)
                        .join(', ') || 'none',
                    ],
                  ]}
                />
                <h4>Input</h4>
                <JsonTree root={{ pack, digest, call: call.digest, of: 'input' }} branch={call.input} />
                <h4>Answer</h4>
                {call.error && (
                  <p>
                    <Text>{call.error.message}</Text> (status {call.error.status ?? 'unknown'})
                  </p>
                )}
                {call.answer && (
                  <JsonTree root={{ pack, digest, call: call.digest, of: 'answer' }} branch={call.answer} />
                )}
              </div>
            </details>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
          More calls
        </Button>
      )}
    </>
  );
}

/** What a call was about, so that calls of one operation can be told from each other. */
function Asked({ of }: { readonly of: unknown }) {
  const preview = previewOf(of);
  return preview === null ? null : <bdi className={styles.asked}>{brief(preview)}</bdi>;
}

const FAILED = { letter: '×', word: 'failed', tone: 'red' } as const;
const ANSWERED = { letter: '✓', word: 'answered', tone: 'green' } as const;
