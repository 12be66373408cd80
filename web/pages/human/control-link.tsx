import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Text } from '../../parts/text.tsx';
import { catalogQuery, FRAMEWORK_IDS, type FrameworkId } from '../frameworks/framework-queries.ts';
import { useFrameworkTitle } from '../frameworks/framework-title.ts';
import styles from './human.module.css';

/** A control as records name it: of a framework that this version may not know. */
interface Named {
  readonly framework: string;
  readonly control: string;
}

const known = (framework: string): FrameworkId | undefined => FRAMEWORK_IDS.find((id) => id === framework);

/** A control as people name it, with the way to its catalog. */
export function ControlLink({ of: { framework, control } }: { readonly of: Named }) {
  const titleOf = useFrameworkTitle();
  const id = known(framework);
  const name = `${titleOf(framework)} ${control}`;
  if (!id) return <Text>{name}</Text>;
  return (
    <Link to="/frameworks/$framework" params={{ framework: id }} search={{ control }}>
      {name}
    </Link>
  );
}

/** A control with the label that its catalog gives it. */
export function LabelledControl({ of }: { readonly of: Named }) {
  const id = known(of.framework);
  const { data } = useQuery({ ...catalogQuery(id ?? 'hipaa'), enabled: id !== undefined });
  const label = id && data?.controls.find(({ id: control }) => control === of.control)?.title;
  return (
    <>
      <ControlLink of={of} />
      {label && <span className={styles.sub}>{label}</span>}
    </>
  );
}
