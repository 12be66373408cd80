import { useQuery } from '@tanstack/react-query';
import { countText } from '../../parts/number.ts';
import { withPlainTimes } from '../../parts/plain-times.ts';
import { StateSign } from '../../parts/sign.tsx';
import { Failed, Loading, Notice } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { Time } from '../../parts/time.tsx';
import { verificationQuery } from './evidence-queries.ts';
import styles from './files.module.css';

const SIGNS = {
  passed: { letter: '✓', word: 'passed', tone: 'green' },
  failed: { letter: '×', word: 'failed', tone: 'red' },
  'not-checked': { letter: '–', word: 'not checked', tone: 'grey' },
} as const;

/** What verification says of a pack of the store, step by step. */
export function VerificationSteps({ pack }: { readonly pack: string }) {
  const { data, error, refetch } = useQuery(verificationQuery(pack));
  if (error) return <Failed error={error} what="the verification" retry={() => void refetch()} />;
  if (!data)
    return (
      <>
        <p>The pack is being verified, conclusions too: that takes some seconds.</p>
        <Loading what="the verification" lines={14} />
      </>
    );
  const failed = data.steps.filter(({ outcome }) => outcome === 'failed').length;
  return (
    <>
      <div className={styles.verdict}>
        <Notice tone={data.holds ? 'green' : 'red'}>
          <p>
            <strong>{data.holds ? 'The pack holds.' : 'The pack does not hold.'}</strong>{' '}
            {data.holds
              ? 'Its signatures, files, evidence and conclusions were verified with the root certificate of this server.'
              : `${countText(failed, 'step')} failed.`}
          </p>
          <p className={styles.quiet}>
            Verified <Time at={data.at} />
          </p>
        </Notice>
      </div>
      <ol role="list" className={styles.steps}>
        {data.steps.map(({ id, title, outcome, detail }) => (
          <li key={id}>
            <StateSign sign={SIGNS[outcome]} />
            <div>
              <p>{title}</p>
              <p className={styles.quiet}>
                <Text>{withPlainTimes(detail)}</Text>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
