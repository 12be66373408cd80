import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { paths } from '../../api/schema';
import { buttonClass } from '../../parts/button.tsx';
import { numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { ConclusionSign } from '../../parts/sign.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { printable } from '../../parts/text.tsx';
import { dayText, periodText } from '../../parts/time.tsx';
import { type Overview, overviewQuery } from '../pack/pack-queries.ts';
import { conclusionsIn, StateBar } from '../pack/state-bar.tsx';
import styles from './home.module.css';
import { NotSeen } from './not-seen.tsx';
import { SinceBefore } from './since-before.tsx';
import { Systems } from './systems.tsx';

type Summary =
  paths['/v1/newest-packs']['get']['responses'][200]['content']['application/json']['packs'][number];

/** How a scope stands by its newest pack: frameworks, systems, what changed, and what was not seen. */
export function ScopeState({ pack: { id, organization, period } }: { readonly pack: Summary }) {
  const { data, error, refetch } = useQuery(overviewQuery(id));
  return (
    <Section
      title={printable(organization)}
      note={
        <>
          Last pack:{' '}
          <Link to="/packs/$pack" params={{ pack: id }}>
            {periodText(period)}
          </Link>
          {data && `, sealed on ${dayText(data.generatedAt)}`}
        </>
      }
      actions={
        <Link to="/packs/$pack/exceptions" params={{ pack: id }} className={buttonClass}>
          Exceptions
        </Link>
      }
    >
      {error && <Failed error={error} what="this pack" retry={() => void refetch()} />}
      {!data && !error && <Loading what="this pack" lines={14} />}
      {data && (
        <>
          <Frameworks of={data} />
          <div className={styles.beside}>
            <SinceBefore of={data} />
            <NotSeen of={data} />
          </div>
          <Systems pack={data} />
        </>
      )}
    </Section>
  );
}

function Frameworks({ of: { id: pack, frameworks } }: { readonly of: Overview }) {
  return (
    <div className={styles.frameworks}>
      {frameworks.map(({ id: framework, title, counts }) => (
        <div key={framework}>
          <h3>
            <Link to="/packs/$pack/frameworks/$framework" params={{ pack, framework }}>
              {printable(title)}
            </Link>
          </h3>
          <StateBar counts={counts} />
          <ul role="list">
            {conclusionsIn(counts).map((conclusion) => (
              <li key={conclusion}>
                <Link
                  to="/packs/$pack/frameworks/$framework"
                  params={{ pack, framework }}
                  search={{ conclusion }}
                >
                  <ConclusionSign conclusion={conclusion} />
                  <b>{numberText(counts[conclusion] ?? 0)}</b>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
