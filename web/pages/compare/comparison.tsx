import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { countText, numberText } from '../../parts/number.ts';
import { Facts, Section } from '../../parts/section.tsx';
import { ConclusionSign, StateSign } from '../../parts/sign.tsx';
import { Notice } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { periodText, Time } from '../../parts/time.tsx';
import { catalogsQuery } from '../frameworks/framework-queries.ts';
import styles from './compare.module.css';
import { Conditions } from './conditions.tsx';
import type { Diff } from './diff.ts';
import { Exceptions } from './exceptions.tsx';
import { Reading } from './reading.tsx';

/** What the command `exhibit diff` says, as a page. */
export function Comparison({ diff }: { readonly diff: Diff }) {
  const { counts } = diff;
  return (
    <>
      <div className={styles.verdict}>
        <Notice tone={diff.worse ? 'red' : 'green'}>
          <p>
            <strong>{diff.worse ? '↓ Something got worse.' : '✓ Nothing got worse.'}</strong>{' '}
            {countText(counts.controls.worse, 'control')} worse, {numberText(counts.controls.better)} better;{' '}
            {countText(counts.exceptions.new, 'new exception')}, {numberText(counts.exceptions.closed)}{' '}
            closed, {numberText(counts.exceptions.unjudged)} no longer judged;{' '}
            {countText(diff.gaps.new.length, 'new gap')}.
          </p>
          {!diff.follows && <p>The newer pack does not name the older one as the one before it.</p>}
        </Notice>
      </div>
      <Section title="The packs">
        <div className={styles.packs}>
          <Side title="Older" side={diff.older} />
          <Side title="Newer" side={diff.newer} />
        </div>
      </Section>
      <Controls diff={diff} />
      <Exceptions diff={diff} />
      <Reading diff={diff} />
      <Conditions diff={diff} />
    </>
  );
}

/** Controls that conclude otherwise, each with a link to it in the newest of the two that has it. */
function Controls({ diff: { controls, older, newer } }: { readonly diff: Diff }) {
  const { data: catalogs } = useQuery(catalogsQuery);
  const nameOf = (id: string): string => catalogs?.frameworks.find((one) => one.id === id)?.title ?? id;
  return (
    <Section title="Controls" note={countText(controls.length, 'concludes otherwise', 'conclude otherwise')}>
      {controls.length === 0 && <p>Every control concludes as before.</p>}
      <ul role="list" className={styles.rows}>
        {controls.map(({ framework, control, title, before, after, direction, mapping, because }) => (
          <li key={`${framework} ${control}`} className={styles.control}>
            <StateSign sign={DIRECTIONS[direction]} />
            <div>
              <p>
                {nameOf(framework)}{' '}
                <Link
                  to="/packs/$pack/frameworks/$framework/$control"
                  params={{ pack: after ? newer.id : older.id, framework, control }}
                >
                  {control} <Text>{title}</Text>
                </Link>
              </p>
              <p className={styles.quiet}>
                {MAPPINGS[mapping]}
                <Text>{because.join(' ')}</Text>
              </p>
            </div>
            <p className={styles.conclusions}>
              {before ? <ConclusionSign conclusion={before} /> : <span>not in the catalog</span>}
              <span className={styles.quiet}>then</span>
              {after ? <ConclusionSign conclusion={after} /> : <span>not in the catalog</span>}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const DIRECTIONS = {
  worse: { letter: '↓', word: 'worse', tone: 'red' },
  unclear: { letter: '?', word: 'unclear', tone: 'amber' },
  better: { letter: '↑', word: 'better', tone: 'green' },
} as const;

const MAPPINGS = {
  cause: 'The mapping made the difference, not the account. ',
  possible: 'The mapping may have made the difference. ',
  none: '',
} as const;

function Side({ title, side }: { readonly title: string; readonly side: Diff['older'] }) {
  return (
    <div>
      <h3 className={styles.side}>
        {title}:{' '}
        <Link to="/packs/$pack" params={{ pack: side.id }}>
          {periodText(side.period)}
        </Link>
      </h3>
      <Facts
        of={[
          ['Made', <Time key="at" at={side.generatedAt} />],
          ['Version', side.toolVersion],
          [
            'Verified',
            side.verification.outcome === 'verified' ? '✓ yes' : `× no. ${side.verification.detail}`,
          ],
          ['SHA-256', <code key="digest">{String(side.digest)}</code>],
        ]}
      />
    </div>
  );
}
