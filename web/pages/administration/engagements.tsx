import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { countText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Loading, Notice } from '../../parts/states.tsx';
import { printable, Text } from '../../parts/text.tsx';
import { dayText, periodText } from '../../parts/time.tsx';
import styles from './administration.module.css';
import { engagementsQuery } from './administration-queries.ts';

/** The engagements of the configuration: what each one lets in to, and who holds it. */
export function Engagements() {
  const { data, error, refetch } = useQuery(engagementsQuery);
  if (error) return <Failed error={error} what="the engagements" retry={() => void refetch()} />;
  if (!data) return <Loading what="the engagements" />;
  return (
    <>
      {data.partly && (
        <Notice>There are more packs than were looked through: the lists below are not complete.</Notice>
      )}
      {data.engagements.length === 0 ? (
        <Empty title="No engagement is configured">
          Auditors see nothing without one. Add <code>engagements</code> to <code>exhibit.yaml</code>: an id,
          and the packs or the period that it lets in to.
        </Empty>
      ) : (
        <Section
          title="Engagements"
          note={`As the configuration has them; they are changed there. ${
            data.issuer
              ? 'The issuer of tokens grants them too: whom it grants them to is known there alone.'
              : 'They are granted by API tokens.'
          }`}
          flush
        >
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Engagement</th>
                <th scope="col">Lets in to</th>
                <th scope="col">Sees now</th>
                <th scope="col">Tokens that grant it</th>
              </tr>
            </thead>
            <tbody>
              {data.engagements.map(({ id, period, named, sees, tokens }) => (
                <tr key={id}>
                  <th scope="row">{id}</th>
                  <td>
                    {period && (
                      <p>
                        packs of {dayText(period.from)} to before {dayText(period.to)}
                      </p>
                    )}
                    {named.map((pack) => (
                      <p key={pack}>
                        <code>{pack}</code>
                        {!sees.some((one) => one.id === pack) && <strong> · not in the store</strong>}
                      </p>
                    ))}
                  </td>
                  <td>
                    <p>{countText(sees.length, 'pack')}</p>
                    {sees.map((pack) => (
                      <p key={pack.id}>
                        <Link to="/packs/$pack" params={{ pack: pack.id }}>
                          {printable(pack.organization)}, {periodText(pack.period)}
                        </Link>
                        <span className={styles.sub}>
                          <code>{pack.id}</code>
                        </span>
                      </p>
                    ))}
                  </td>
                  <td>
                    {tokens.length === 0
                      ? 'none'
                      : tokens.map((token) => (
                          <p key={token.id}>
                            <Text>{token.name}</Text> <code>{token.id}</code>
                          </p>
                        ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      <p className={styles.hint}>
        Operators and administrators see every pack; auditors those of their engagements.
      </p>
    </>
  );
}
