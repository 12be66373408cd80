import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { buttonClass } from '../../parts/button.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';

const wayQuery = queryOptions({
  queryKey: ['sign-in way'],
  queryFn: ({ signal }) => dataOf(api.GET('/sign-in/way', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

/** How one gets in here: at the issuer, or by the link that the server printed. */
export function Way({ returnTo, target }: { readonly returnTo: string; readonly target?: '_blank' }) {
  const { data, error, refetch } = useQuery(wayQuery);
  if (error) return <Failed error={error} what="the way to sign in" retry={() => void refetch()} />;
  if (!data) return <Loading what="the way to sign in" lines={1} />;
  if (data.way === 'issuer')
    return (
      <p>
        <a
          className={buttonClass}
          data-kind="primary"
          href={`/sign-in/start?${new URLSearchParams({ return: returnTo })}`}
          {...(target && { target, rel: 'noopener' })}
        >
          <span>
            Sign in with <Text>{data.issuer ?? 'the issuer'}</Text>
          </span>
        </a>
      </p>
    );
  return data.way === 'link' ? (
    <p>
      This server lets in who has the link that <code>exhibit serve</code> printed. It works once and for a
      quarter of an hour; start the command again for a new one.
    </p>
  ) : (
    <p>
      Nobody can sign in to this page: it is no client of the issuer. An administrator can make it one, with{' '}
      <code>api.oidc.clientId</code> and <code>api.publicUrl</code> of the configuration.
    </p>
  );
}
