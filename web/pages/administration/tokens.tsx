import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Section } from '../../parts/section.tsx';
import { StateSign } from '../../parts/sign.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { Time } from '../../parts/time.tsx';
import styles from './administration.module.css';
import { tokensQuery } from './administration-queries.ts';
import { CreateToken } from './create-token.tsx';
import { RevokeToken } from './revoke-token.tsx';

const SIGNS = {
  holds: { letter: '✓', word: 'holds', tone: 'green' },
  expired: { letter: '–', word: 'expired', tone: 'plain' },
  revoked: { letter: '×', word: 'revoked', tone: 'grey' },
} as const;

/** The API tokens: those that hold first, each with the way to revoke it. */
export function Tokens() {
  const { data, error, refetch } = useQuery(tokensQuery);
  const [isMaking, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<{ readonly id: string; readonly name: string } | null>(null);
  if (error) return <Failed error={error} what="the tokens" retry={() => void refetch()} />;
  if (!data) return <Loading what="the tokens" />;
  const ordered = data.tokens.toSorted(
    (a, b) =>
      Number(b.state === 'holds') - Number(a.state === 'holds') || (a.createdAt < b.createdAt ? 1 : -1),
  );
  return (
    <>
      <Section
        title="API tokens"
        note="For programs, and for auditors without an account of the issuer. Only a hash of the secret is kept."
        flush
        actions={
          <Button kind="primary" onClick={() => setMaking(true)}>
            Create a token
          </Button>
        }
      >
        {ordered.length === 0 ? (
          <Empty title="No token was made yet">
            A token lets a program in, or somebody whom the issuer does not know.
          </Empty>
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">For</th>
                <th scope="col">State</th>
                <th scope="col">Role</th>
                <th scope="col">Made</th>
                <th scope="col">Until</th>
                <th scope="col">
                  <span className="visually-hidden">What can be done</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {ordered.map((token) => (
                <tr key={token.id}>
                  <th scope="row">
                    <Text>{token.name}</Text>
                    <span className={styles.sub}>
                      <code>{token.id}</code>
                    </span>
                  </th>
                  <td>
                    <StateSign sign={SIGNS[token.state]} />
                  </td>
                  <td>
                    {token.role}
                    {token.engagements.length > 0 && (
                      <span className={styles.sub}>{token.engagements.join(', ')}</span>
                    )}
                  </td>
                  <td className={styles.time}>
                    <Time at={token.createdAt} />
                  </td>
                  <td className={styles.time}>
                    <Time at={token.revokedAt ?? token.expiresAt} />
                  </td>
                  <td className={styles.act}>
                    {token.state === 'holds' && (
                      <Button kind="danger" onClick={() => setRevoking(token)}>
                        Revoke<span className="visually-hidden"> the token {token.id}</span>
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      {isMaking && <CreateToken onClose={() => setMaking(false)} />}
      {revoking && <RevokeToken token={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}
