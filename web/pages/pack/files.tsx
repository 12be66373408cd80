import { useQuery } from '@tanstack/react-query';
import { filesRoute } from '../../app/routes.ts';
import { bytesText, countText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { filesQuery } from './evidence-queries.ts';
import { Exports } from './exports.tsx';
import styles from './files.module.css';
import { TabName } from './tab-name.tsx';
import { VerificationSteps } from './verification-steps.tsx';

/** What can be taken away, and whether it holds. */
export function Files() {
  const { pack } = filesRoute.useParams();
  const { data, error, refetch } = useQuery(filesQuery(pack));
  if (error) return <Failed error={error} what="the files" retry={() => void refetch()} />;
  if (!data) return <Loading what="the files" lines={12} />;
  const base = `/v1/packs/${pack}`;
  const one = data.volumes.length === 1;
  const rows = [
    ...[
      {
        ...data.container,
        href: `${base}/container`,
        what: `The pack itself: ${countText(data.files, 'file')}, signed. Keep this one.`,
      },
    ],
    ...(data.statement
      ? [
          {
            ...data.statement,
            href: `${base}/statement`,
            what: 'The signed statement beside it: what the container is, for programs.',
          },
        ]
      : []),
    ...data.volumes.map(({ volume, ...file }) => ({
      ...file,
      ...{
        href: `${base}/report/${volume}`,
        what: one ? 'The report for people, a signed PDF.' : `Volume ${volume} of the report, a signed PDF.`,
      },
    })),
    {
      ...data.document,
      href: `${base}/document`,
      what: 'Everything that the report says, as one JSON document.',
    },
  ];
  return (
    <>
      <TabName>Files and verification</TabName>
      <Section title="Does it hold?">
        <VerificationSteps pack={pack} />
      </Section>
      <Section title="Download" note={`${bytesText(data.bytes)} unpacked`} flush>
        <section
          className={styles.scroll}
          aria-label="Files to download"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: who scrolls by keyboard has to get there.
          tabIndex={0}
        >
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col" data-align="end">
                  Size
                </th>
                <th scope="col">SHA-256</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, href, what, bytes, sha256 }) => (
                <tr key={name}>
                  <th scope="row">
                    <a href={href} {...(!name.endsWith('.pdf') && { download: '' })}>
                      {name}
                    </a>
                    <span className={styles.what}>{what}</span>
                  </th>
                  <td data-align="end">{bytesText(bytes)}</td>
                  <td>
                    <code className={styles.digest}>{sha256}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Section>
      <Section title="In other forms" note="Each is made now, from the pack as it was just verified.">
        <Exports pack={pack} />
      </Section>
      <Section
        title="Verify it without us"
        note="Nothing here has to be believed: the container says it all."
      >
        <ul className={styles.ways}>
          <li>
            In a browser, without a network: <a href="/verifier.html">open the verifier</a>, then drop the
            pack, its statement and the root certificate on it. The page is one file that can be saved: a copy
            needs no server.
          </li>
          <li>
            With the command: <code>npx exhibit verify {data.container.name} --trust root.pem</code>
          </li>
          <li>
            With common tools: <code>unzip {data.container.name}</code>, then{' '}
            <code>sha256sum -c SHA256SUMS</code>; VERIFY.txt in the container goes on with openssl.
          </li>
        </ul>
      </Section>
    </>
  );
}
