import { Link } from '@tanstack/react-router';
import { checkSentence, countsText } from '../../../src/reports/pdf/words.ts';
import { Section } from '../../parts/section.tsx';
import { OUTCOMES, OutcomeSign } from '../../parts/sign.tsx';
import { Empty } from '../../parts/states.tsx';
import { printable, Text } from '../../parts/text.tsx';
import styles from './control.module.css';
import type { ControlView } from './pack-queries.ts';
import { SeverityWord } from './severity-word.tsx';
import { STRENGTH_WORDS, StrengthWord } from './strength-word.tsx';

/** The checks that speak of a control: what each came to, why it is evidence here, how it was done. */
export function EdgesSection({ pack, view }: { readonly pack: string; readonly view: ControlView }) {
  const { control, checks, onlyElsewhere } = view;
  const byId = new Map(checks.map((check) => [check.id, check]));
  const edges = control.edges.toSorted((a, b) => rankOf(a, byId) - rankOf(b, byId));
  return (
    <Section
      title="Checks"
      note={
        edges.length > 0 &&
        `What ties the evidence to this control. Each ${listOf(edges.map(({ strength }) => strength))}.`
      }
    >
      {edges.length === 0 && (
        <Empty title="No check is tied to this control">
          The organisation shows it by what people bring.
        </Empty>
      )}
      <ul role="list" className={styles.edges}>
        {edges.map((edge) => {
          const check = byId.get(edge.check);
          return (
            <li key={edge.check}>
              <div className={styles.outcome}>
                <OutcomeSign outcome={edge.outcome} />
                {check && edge.outcome === 'fail' && <SeverityWord severity={check.severity} />}
                {check && <span className={styles.quiet}>{countsText(check.counts)}</span>}
              </div>
              <div className={styles.words}>
                <div className={styles.title}>
                  <h3>
                    <Link
                      to="/packs/$pack/checks/$check"
                      params={{ pack, check: edge.check }}
                      preload={false}
                    >
                      {printable(check ? checkSentence(check) : edge.check)}
                    </Link>
                  </h3>
                  <StrengthWord strength={edge.strength} />
                </div>
                <div>
                  <Text>{edge.rationale}</Text>
                </div>
                <details className={styles.procedure}>
                  <summary>Procedure and what remains</summary>
                  {check && <Procedure of={check} />}
                  <div>
                    For a person: <Text>{edge.remains ?? 'nothing remains.'}</Text>
                  </div>
                  {edge.elsewhere.length > 0 && (
                    <p className={styles.quiet}>
                      Public mappings draw the same edge: {edge.elsewhere.join(', ')}.
                    </p>
                  )}
                </details>
              </div>
            </li>
          );
        })}
      </ul>
      {onlyElsewhere.length > 0 && (
        <details className={styles.more}>
          <summary>Public mappings draw {onlyElsewhere.length} more edges to it</summary>
          <ul className={styles.sentences}>
            {onlyElsewhere.map(({ check, rules, reason }) => (
              <li key={check}>
                <code>{check}</code> ({rules.join(', ')}): <Text>{reason}</Text>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

type Edge = ControlView['control']['edges'][number];

/** What needs attention comes first, the gravest before the others; else as the mapping has them. */
function rankOf(
  { check, outcome }: Edge,
  checks: ReadonlyMap<string, ControlView['checks'][number]>,
): number {
  const grave = outcome === 'fail' ? SEVERITIES.indexOf(checks.get(check)?.severity ?? 'low') : 0;
  return 4 * Object.keys(OUTCOMES).indexOf(outcome) + grave;
}

const SEVERITIES = ['critical', 'high', 'medium', 'low'];

/** The words of the strengths that occur: `direct tests …, partial tests …`. */
function listOf(strengths: readonly Edge['strength'][]): string {
  const seen = (['direct', 'partial', 'supporting'] as const).filter((one) => strengths.includes(one));
  return seen.map((one) => `${one} one ${STRENGTH_WORDS[one]}`).join(', each ');
}

function Procedure({ of: { procedure, sampled, id, code } }: { readonly of: ControlView['checks'][number] }) {
  return (
    <>
      <div>
        <Text>{procedure}</Text>
      </div>
      {sampled && (
        <div>
          <Text>{sampled.text}</Text>
        </div>
      )}
      <p className={styles.quiet}>
        Check <code>{id}</code>, in the source at <code>{code}</code>
      </p>
    </>
  );
}
