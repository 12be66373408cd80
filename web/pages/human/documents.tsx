import { humanRoute } from '../../app/routes.ts';
import { useIsStaff } from '../../app/session.tsx';
import { Button, buttonClass } from '../../parts/button.tsx';
import { bytesText, numberText } from '../../parts/number.ts';
import { Facts, Section } from '../../parts/section.tsx';
import { Empty } from '../../parts/states.tsx';
import { printable, Text } from '../../parts/text.tsx';
import { dayText } from '../../parts/time.tsx';
import { ControlLink } from './control-link.tsx';
import styles from './human.module.css';
import type { StandingDocument } from './human-queries.ts';
import { STANDINGS, type Standing, StandingSign } from './standing.tsx';

const KEPT =
  'Documents are not removed here: packs name them by digest, and an auditor may ask for them. One that no longer counts runs out on its last day; add a newer one beside it.';

/** The documents of the organisation, and one of them in full. */
export function Documents({
  of: { configured, documents },
}: {
  readonly of: { readonly configured: boolean; readonly documents: readonly StandingDocument[] };
}) {
  const { standing, document } = humanRoute.useSearch();
  const navigate = humanRoute.useNavigate();
  const change = (over: { standing?: Standing | undefined; document?: string | undefined }): void =>
    void navigate({ search: (old) => ({ ...old, ...over }), replace: true, resetScroll: false });
  if (!configured)
    return (
      <Empty title="No folder of documents is configured">
        Set <code>manual</code> in <code>exhibit.yaml</code> to a folder and start the server again.
      </Empty>
    );
  if (documents.length === 0)
    return (
      <Empty title="No document is here yet">
        Policies, minutes and attestations are brought by people. An operator or administrator adds them here.
      </Empty>
    );
  const shown = documents.filter((one) => standing === undefined || one.standing === standing);
  const open = documents.find(({ digest }) => digest === document);
  return (
    <>
      {open && <Details of={open} close={() => change({ document: undefined })} />}
      <Section
        title="Documents"
        note={KEPT}
        flush
        actions={
          <fieldset className={styles.filters}>
            <legend className="visually-hidden">Show documents that are</legend>
            {([undefined, 'current', 'expired', 'not-yet'] as const).map((one) => (
              <Button
                key={one ?? 'all'}
                kind="quiet"
                aria-pressed={standing === one}
                onClick={() => change({ standing: one })}
              >
                {one === undefined ? 'all' : STANDINGS[one].word}
                <span className={styles.count}>
                  {documents.filter((each) => one === undefined || each.standing === one).length}
                </span>
              </Button>
            ))}
          </fieldset>
        }
      >
        {shown.length === 0 ? (
          <Empty title="No document is in that state" />
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Document</th>
                <th scope="col">Standing</th>
                <th scope="col">Date</th>
                <th scope="col">Valid until</th>
                <th scope="col" className={styles.number}>
                  Controls
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <tr key={`${one.path} ${one.digest}`} data-selected={one.digest === document}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.open}
                      onClick={() => change({ document: one.digest })}
                    >
                      <bdi>{printable(one.title)}</bdi>
                    </button>
                    <span className={styles.sub}>
                      <Text>{one.owner}</Text>
                    </span>
                  </th>
                  <td>
                    <StandingSign standing={one.standing} />
                  </td>
                  <td className={styles.day}>{dayText(one.date)}</td>
                  <td className={styles.day}>
                    {one.validUntil === null ? 'no end' : dayText(one.validUntil)}
                  </td>
                  <td className={styles.number}>{numberText(one.controls.length)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </>
  );
}

function Details({ of, close }: { readonly of: StandingDocument; readonly close: () => void }) {
  const isStaff = useIsStaff();
  return (
    <Section
      title={printable(of.title)}
      actions={
        <>
          {(isStaff || of.embedded) && (
            <a className={buttonClass} href={`/v1/documents/${encodeURIComponent(of.digest)}`} download>
              Download
            </a>
          )}
          <Button onClick={close}>Close details</Button>
        </>
      }
    >
      <Facts
        of={[
          ['Standing', <StandingSign key="standing" standing={of.standing} />],
          ['Owner', <Text key="owner">{of.owner}</Text>],
          ['Counts', `${dayText(of.date)} – ${of.validUntil === null ? 'no end' : dayText(of.validUntil)}`],
          [
            'Controls',
            <span key="controls" className={styles.chips}>
              {of.controls.map((one) => (
                <span key={`${one.framework} ${one.control}`} className={styles.chip}>
                  <ControlLink of={one} />
                </span>
              ))}
            </span>,
          ],
          [
            'In packs',
            of.embedded
              ? 'the file itself, for everybody who gets the pack'
              : 'only its digest; the file stays here',
          ],
          ['File', <Text key="file">{of.path}</Text>],
          ['Size', bytesText(of.bytes)],
          ['Digest', <code key="digest">{of.digest}</code>],
        ]}
      />
    </Section>
  );
}
