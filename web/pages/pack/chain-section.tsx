import { Link } from '@tanstack/react-router';
import { countText, numberText } from '../../parts/number.ts';
import { Facts, Section } from '../../parts/section.tsx';
import { Text } from '../../parts/text.tsx';
import { periodText, Time } from '../../parts/time.tsx';
import type { Overview } from './pack-queries.ts';
import styles from './summary.module.css';

/** Where the pack stands among others: the one before it, what changed since, who made it and where its files are. */
export function ChainSection({ overview }: { readonly overview: Overview }) {
  const { id: pack, previous, changes, generatedAt, tool, transcript, retention } = overview;
  return (
    <Section title="Chain and signature">
      <Facts
        of={[
          [
            'Pack before',
            previous === null ? 'None: this pack begins a chain.' : <code key="before">{previous}</code>,
          ],
          ...(changes ? ([['Changed since', <Changes key="changes" of={changes} />]] as const) : []),
          ['Sealed', <Time key="sealed" at={generatedAt} />],
          ['Made by', `${tool.name} ${tool.version}`],
          [
            'Recorded calls',
            <span key="calls">
              {countText(transcript.calls, 'call')},{' '}
              <code className={styles.digest}>{transcript.digest}</code>
            </span>,
          ],
          [
            'Kept',
            retention.lock === 'compliance'
              ? `Locked by the store for ${retention.years} years`
              : 'No lock of the store: nothing but care keeps it',
          ],
          [
            'Signature',
            <Link key="files" to="/packs/$pack/files" params={{ pack }}>
              Verify and download
            </Link>,
          ],
        ]}
      />
    </Section>
  );
}

function Changes({ of: { previous, counts, warnings } }: { readonly of: NonNullable<Overview['changes']> }) {
  const { controls, exceptions } = counts;
  return (
    <>
      <div>
        Since {periodText(previous.period)} (<Text mono>{previous.id}</Text>): controls{' '}
        {numberText(controls.worse)} worse, {numberText(controls.better)} better,{' '}
        {numberText(controls.unclear)} unclear; exceptions {numberText(exceptions.new)} new,{' '}
        {numberText(exceptions.changed)} changed, {numberText(exceptions.closed)} closed,{' '}
        {numberText(exceptions.unjudged)} that cannot be judged any more, {numberText(exceptions.unchanged)}{' '}
        as before.
      </div>
      {warnings.map((warning) => (
        <div key={warning}>
          <Text>{warning}</Text>
        </div>
      ))}
    </>
  );
}
