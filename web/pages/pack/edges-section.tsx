import { countsText } from '../../../src/reports/pdf/words.ts';
import { Section } from '../../parts/section.tsx';
import { OutcomeSign } from '../../parts/sign.tsx';
import { Empty } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { packHref } from './addresses.ts';
import styles from './control.module.css';
import type { ControlView } from './pack-queries.ts';
import { SeverityWord } from './severity-word.tsx';

const STRENGTHS = {
  direct: 'direct: tests the condition of the control itself',
  partial: 'partial: a necessary part of it',
  supporting: 'supporting: population or background only',
} as const;

/** The checks that speak of a control: what each came to, why it is evidence here, how it was done. */
export function EdgesSection({ pack, view }: { readonly pack: string; readonly view: ControlView }) {
  const { control, checks, onlyElsewhere } = view;
  const byId = new Map(checks.map((check) => [check.id, check]));
  return (
    <Section title="Checks" note="What ties the evidence to this control.">
      {control.edges.length === 0 && (
        <Empty title="No check is tied to this control">
          The organisation shows it by what people bring.
        </Empty>
      )}
      <ul role="list" className={styles.edges}>
        {control.edges.map((edge) => {
          const check = byId.get(edge.check);
          return (
            <li key={edge.check}>
              <div className={styles.outcome}>
                <OutcomeSign outcome={edge.outcome} />
                {check && edge.outcome === 'fail' && <SeverityWord severity={check.severity} />}
                {check && <span className={styles.quiet}>{countsText(check.counts)}</span>}
              </div>
              <div className={styles.words}>
                <h3>
                  <a href={packHref.check(pack, edge.check)}>
                    <Text>
                      {(edge.outcome === 'fail' ? check?.failureTitle : check?.title) ?? edge.check}
                    </Text>
                  </a>
                </h3>
                <p>
                  <Text>{edge.rationale}</Text>
                </p>
                <p className={styles.quiet}>Strength: {STRENGTHS[edge.strength]}.</p>
                {edge.remains !== null && (
                  <p className={styles.quiet}>
                    For a person: <Text>{edge.remains}</Text>
                  </p>
                )}
                {edge.elsewhere.length > 0 && (
                  <p className={styles.quiet}>Drawn alike by {edge.elsewhere.join(', ')}.</p>
                )}
                {check && <Procedure of={check} />}
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

function Procedure({ of: { procedure, sampled, id, code } }: { readonly of: ControlView['checks'][number] }) {
  return (
    <details className={styles.procedure}>
      <summary>Procedure</summary>
      <p>
        <Text>{procedure}</Text>
      </p>
      {sampled && (
        <p>
          <Text>{sampled.text}</Text>
        </p>
      )}
      <p className={styles.quiet}>
        Check <code>{id}</code>, in the source at <code>{code}</code>
      </p>
    </details>
  );
}
