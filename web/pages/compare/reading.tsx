import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { countText, numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { Text } from '../../parts/text.tsx';
import styles from './compare.module.css';
import type { Diff } from './diff.ts';
import { Group } from './exceptions.tsx';

/** What was read, and what was there: resources, gaps, evidence, populations. */
export function Reading({ diff }: { readonly diff: Diff }) {
  const { resources, gaps, evidence, populations } = diff;
  return (
    <>
      <Section title="Resources" note={`${countText(resources.both, 'resource')} in both`}>
        {PLACES.map(([name, title]) => (
          <Group key={name} title={title} count={resources[name].length}>
            <Places of={resources[name]} />
          </Group>
        ))}
      </Section>
      <Section title="What was read" note={`${countText(gaps.unchanged, 'gap')} as before`}>
        <Group title="New gaps" count={gaps.new.length} isOpen>
          {gaps.new.map((gap) => (
            <GapRow key={JSON.stringify(gap)} gap={gap} />
          ))}
        </Group>
        <Group title="Closed gaps" count={gaps.closed.length}>
          {gaps.closed.map((gap) => (
            <GapRow key={JSON.stringify(gap)} gap={gap} />
          ))}
        </Group>
        <Group title="Kinds of evidence that were lost" count={evidence.lost.length} isOpen>
          {evidence.lost.map((kind) => (
            <Kind key={kind.kind} kind={kind} />
          ))}
        </Group>
        <Group title="Kinds of evidence that came" count={evidence.came.length}>
          {evidence.came.map((kind) => (
            <Kind key={kind.kind} kind={kind} />
          ))}
        </Group>
        <Group title="Populations of another size" count={populations.length}>
          {populations.map(({ kind, title, account, region, before, after }) => (
            <li key={`${kind} ${account} ${region}`}>
              <p>
                {title}: {numberText(before)}, then {numberText(after)}{' '}
                <span className={styles.quiet}>
                  {account}, {region}
                </span>
              </p>
            </li>
          ))}
        </Group>
      </Section>
    </>
  );
}

const PLACES = [
  ['came', 'Came'],
  ['gone', 'Gone'],
  ['ofOlderPeriod', 'Jobs and executions of the older period'],
  ['notSeenNow', 'Not seen now: nobody knows whether they are gone'],
  ['notSeenBefore', 'Not seen before: nobody knows whether they came'],
  ['notLookedAtNow', 'Not looked at now'],
  ['notLookedAtBefore', 'Not looked at before'],
] as const;

/** Rows that are drawn before somebody asks for more. */
const FIRST = 200;

function Places({ of }: { readonly of: Diff['resources']['came'] }) {
  const [shown, setShown] = useState(FIRST);
  return (
    <>
      {of.slice(0, shown).map(({ account, region, resource }) => (
        <li key={`${account} ${region} ${resource}`}>
          <p>
            <Text mono>{resource}</Text>{' '}
            <span className={styles.quiet}>
              {account}, {region}
            </span>
          </p>
        </li>
      ))}
      {shown < of.length && (
        <li>
          <Button onClick={() => setShown(shown + FIRST)}>Show {FIRST} more</Button>
        </li>
      )}
    </>
  );
}

function GapRow({ gap }: { readonly gap: Diff['gaps']['new'][number] }) {
  return (
    <li>
      <p>
        <strong>{gap.kind}</strong>: <code>{gap.action}</code> <Text mono>{gap.code}</Text>{' '}
        <span className={styles.quiet}>
          {gap.account}, {gap.region}
        </span>
      </p>
      <p className={styles.quiet}>
        <Text>{gap.resource ?? 'A whole list'}</Text>, for <code>{gap.kindId}</code>
      </p>
    </li>
  );
}

function Kind({ kind: { title, places, everywhere } }: { readonly kind: Diff['evidence']['lost'][number] }) {
  return (
    <li>
      <p>{title}</p>
      <p className={styles.quiet}>{everywhere ? 'everywhere' : places.join(', ')}</p>
    </li>
  );
}
