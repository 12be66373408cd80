import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { countText, numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { OUTCOMES, type Outcome, StateSign } from '../../parts/sign.tsx';
import type { Overview } from './pack-queries.ts';
import styles from './summary.module.css';

/** The first thing to see: three lists, of what was looked at, what came out, and what was not seen. */
export function Findings({ overview }: { readonly overview: Overview }) {
  return (
    <Section title="What was examined, found and not seen">
      <div className={styles.findings}>
        <Part title="Examined">{examined(overview)}</Part>
        <Part title="Found">
          <Found overview={overview} />
        </Part>
        <Part title="Not seen">{notSeen(overview)}</Part>
      </div>
    </Section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.part}>
      <h3>{title}</h3>
      <ul role="list">{children}</ul>
    </div>
  );
}

function Line({ figure, children }: { readonly figure: string; readonly children: ReactNode }) {
  return (
    <li>
      <strong>{figure}</strong> <span>{children}</span>
    </li>
  );
}

function examined({ id: pack, scope, summary, checks }: Overview): ReactNode {
  const regions = new Set(scope.accounts.flatMap((account) => account.regions)).size;
  const resources = scope.resources.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const lines: readonly (readonly [
    count: number,
    one: string,
    many: string,
    part?: 'checks' | 'evidence',
  ])[] = [
    [scope.accounts.length, 'account', 'accounts'],
    [regions, 'region', 'regions'],
    [resources, 'counted resource', 'counted resources'],
    [checks.length, 'check', 'checks', 'checks'],
    [summary.evidence, 'record of evidence', 'records of evidence', 'evidence'],
    [summary.calls, 'recorded call', 'recorded calls'],
  ];
  return lines.map(([count, one, many, part]) => {
    const words = count === 1 ? one : many;
    return (
      <Line key={one} figure={numberText(count)}>
        {part === undefined ? (
          words
        ) : (
          <Link to={`/packs/$pack/${part}`} params={{ pack }}>
            {words}
          </Link>
        )}
      </Line>
    );
  });
}

function Found({ overview: { id: pack, summary } }: { readonly overview: Overview }) {
  const { items, accepted } = summary;
  return (Object.keys(OUTCOMES) as Outcome[]).map((outcome) => (
    <Line key={outcome} figure={numberText(items[outcome])}>
      <StateSign sign={OUTCOMES[outcome]}>{ITEM_WORDS[outcome]}</StateSign>
      {outcome === 'fail' && items.fail > 0 && (
        <span className={styles.aside}>
          <Link to="/packs/$pack/exceptions" params={{ pack }}>
            See them
          </Link>
          {accepted > 0 && ` (${numberText(accepted)} accepted)`}
        </span>
      )}
    </Line>
  ));
}

const ITEM_WORDS = { fail: 'failed', unknown: 'unknown', pass: 'passed', 'not-applicable': 'not applicable' };

function notSeen({ summary, trail, scope, limits }: Overview): ReactNode {
  const unproven = trail.filter(({ integrity }) => integrity !== 'proven').length;
  const uncounted = scope.resources.filter(({ uncounted: none }) => none > 0).length;
  return (
    <>
      <Line figure={numberText(summary.gaps)}>
        {summary.gaps === 1 ? 'read' : 'reads'} without an answer (
        <a href="#gaps">{countText(summary.gaps, 'gap')}</a>)
      </Line>
      <Line figure={numberText(unproven)}>
        of {numberText(trail.length)} logs not wholly <a href="#scope">proven</a>
      </Line>
      <Line figure={numberText(uncounted)}>
        of {numberText(scope.resources.length)} kinds not counted everywhere
      </Line>
      <Line figure={numberText(scope.exclusions.length)}>left out by configuration</Line>
      <Line figure={numberText(limits.length)}>limits, told below</Line>
    </>
  );
}
