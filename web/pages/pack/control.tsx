import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { packControlRoute } from '../../app/routes.ts';
import { Section } from '../../parts/section.tsx';
import { ConclusionSign } from '../../parts/sign.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { printable, Text } from '../../parts/text.tsx';
import styles from './control.module.css';
import { ControlFacts } from './control-facts.tsx';
import { ControlItems } from './control-items.tsx';
import { EdgesSection } from './edges-section.tsx';
import { type ControlView, controlQuery } from './pack-queries.ts';
import { PopulationsSection } from './populations-section.tsx';
import { TabName } from './tab-name.tsx';

/** A control: its conclusion and why, what it rests on, and what remains for a person. */
export function Control() {
  const { pack, framework, control } = packControlRoute.useParams();
  const { data, error, refetch } = useQuery(controlQuery(pack, framework, control));
  if (error) return <Failed error={error} what="this control" retry={() => void refetch()} />;
  if (!data) return <Loading what="this control" lines={14} />;
  const { id, title, conclusion, reason, remains, edges } = data.control;
  return (
    <article>
      <TabName>{`${id} ${title}`}</TabName>
      <Neighbours pack={pack} view={data} />
      <header className={styles.head}>
        <h2 tabIndex={-1}>
          <code>{printable(id)}</code> <Text>{title}</Text>
        </h2>
        <p className={styles.conclusion}>
          <ConclusionSign conclusion={conclusion} /> <span>{printable(reason)}</span>
        </p>
      </header>
      <ControlFacts view={data} />
      <EdgesSection pack={pack} view={data} />
      <Section title="What remains for a person">
        {remains.length === 0 ? (
          <p>Nothing remains to be shown.</p>
        ) : (
          <ul className={styles.sentences}>
            {remains.map((one) => (
              <li key={one}>
                <Text>{one}</Text>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {edges.length > 0 && <PopulationsSection pack={pack} view={data} />}
      {edges.length > 0 && <ControlItems key={id} pack={pack} view={data} />}
    </article>
  );
}

function Neighbours({
  pack,
  view: { framework, before, after },
}: {
  readonly pack: string;
  readonly view: ControlView;
}) {
  const params = { pack, framework: framework.id };
  const to = '/packs/$pack/frameworks/$framework/$control';
  return (
    <nav aria-label="Controls beside this one" className={styles.neighbours}>
      <Link to="/packs/$pack/frameworks/$framework" params={params}>
        {printable(framework.title)}
      </Link>
      <span>
        {before && (
          <Link to={to} params={{ ...params, control: before.id }} title={printable(before.title)}>
            <span aria-hidden="true">←</span> <span className="visually-hidden">Previous control: </span>
            {printable(before.id)}
          </Link>
        )}
        {after && (
          <Link to={to} params={{ ...params, control: after.id }} title={printable(after.title)}>
            <span className="visually-hidden">Next control: </span>
            {printable(after.id)} <span aria-hidden="true">→</span>
          </Link>
        )}
      </span>
    </nav>
  );
}
