import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { changedText, isText, wasText } from '../../../src/reports/diff/words.ts';
import { countText } from '../../parts/number.ts';
import { withPlainTimes } from '../../parts/plain-times.ts';
import { Section } from '../../parts/section.tsx';
import { Text } from '../../parts/text.tsx';
import { SeverityWord } from '../pack/severity-word.tsx';
import styles from './compare.module.css';
import type { Diff } from './diff.ts';

/** Exceptions by what became of them. */
export function Exceptions({ diff }: { readonly diff: Diff }) {
  const { exceptions, counts } = diff;
  const [older, newer] = [diff.older.id, diff.newer.id];
  return (
    <Section title="Exceptions" note={`${countText(counts.exceptions.unchanged, 'exception')} as before`}>
      <Group title="New" count={exceptions.new.length} isOpen>
        {exceptions.new.map((one) => (
          <Row key={keyOf(one)} pack={newer} one={one} text={`${one.reason} ${wasText(one.was)}`} />
        ))}
      </Group>
      <Group title="Cannot be judged any more" count={exceptions.unjudged.length} isOpen>
        {exceptions.unjudged.map((one) => (
          <Row key={keyOf(one)} pack={older} one={one} text={`${one.reason} ${isText(one.is)}`} />
        ))}
      </Group>
      <Group title="With another reason or acceptance" count={exceptions.changed.length} isOpen>
        {exceptions.changed.map((one) => (
          <Row key={keyOf(one)} pack={newer} one={one} text={changedText(one)} />
        ))}
      </Group>
      <Group title="Closed" count={exceptions.closed.length} isOpen>
        {exceptions.closed.map((one) => (
          <Row key={keyOf(one)} pack={older} one={one} text={`${one.reason} ${isText(one.is)}`} />
        ))}
      </Group>
    </Section>
  );
}

type Exception = Omit<Diff['exceptions']['new'][number], 'reason' | 'was'>;

const keyOf = ({ check, account, region, resource }: Exception): string =>
  `${check} ${account} ${region} ${resource}`;

/** Some rows under a heading that can be folded; says so when there are none. */
export function Group({
  title,
  count,
  isOpen = false,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}) {
  if (count === 0)
    return (
      <p className={styles.none}>
        {title}: <span>none</span>
      </p>
    );
  return (
    <details className={styles.group} open={isOpen}>
      <summary>
        {title} ({count.toLocaleString('en-GB')})
      </summary>
      <ul role="list" className={styles.rows}>
        {children}
      </ul>
    </details>
  );
}

function Row({ pack, one, text }: { readonly pack: string; readonly one: Exception; readonly text: string }) {
  const { check, title, severity, account, region, resource } = one;
  return (
    <li>
      <p className={styles.line}>
        <SeverityWord severity={severity} />
        <Link
          to="/packs/$pack/checks/$check"
          params={{ pack, check }}
          search={{ text: resource.slice(0, 300), account, region }}
        >
          {title}
        </Link>
      </p>
      <p>
        <Text mono>{resource}</Text>{' '}
        <span className={styles.quiet}>
          {account}, {region}
        </span>
      </p>
      <p className={styles.quiet}>
        <Text>{withPlainTimes(text)}</Text>
      </p>
    </li>
  );
}
