import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { catalogQuery, FRAMEWORK_IDS, type FrameworkId } from '../frameworks/framework-queries.ts';
import { useFrameworkTitle } from '../frameworks/framework-title.ts';
import styles from './human.module.css';
import type { NamedControl } from './named-control.ts';

/** Chooses controls by framework and number; the browser offers those of the catalog. */
export function ControlChoice({
  chosen,
  choose,
}: {
  readonly chosen: readonly NamedControl[];
  readonly choose: (controls: readonly NamedControl[]) => void;
}) {
  const list = useId();
  const [framework, setFramework] = useState<FrameworkId>('hipaa');
  const [control, setControl] = useState('');
  const titleOf = useFrameworkTitle();
  const catalog = useQuery(catalogQuery(framework));
  const known = catalog.data?.controls.some(({ id }) => id === control) ?? false;
  const isChosen = chosen.some((one) => one.framework === framework && one.control === control);
  const add = (): void => {
    if (!known || isChosen) return;
    choose([...chosen, { framework, control }]);
    setControl('');
  };
  return (
    <>
      <div className={styles.pair}>
        <Field label="Framework">
          {(props) => (
            <select
              {...props}
              value={framework}
              onChange={({ target }) =>
                setFramework(FRAMEWORK_IDS.find((id) => id === target.value) ?? 'hipaa')
              }
            >
              {FRAMEWORK_IDS.map((id) => (
                <option key={id} value={id}>
                  {titleOf(id)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label="Control"
          hint={control === '' || known ? 'Number, then Add.' : 'There is no such control in this catalog.'}
        >
          {(props) => (
            <input
              {...props}
              list={list}
              value={control}
              autoComplete="off"
              onChange={({ target }) => setControl(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add();
              }}
            />
          )}
        </Field>
        <datalist id={list}>
          {catalog.data?.controls.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </datalist>
      </div>
      <div className={styles.end}>
        <Button onClick={add} disabled={!known || isChosen}>
          Add control
        </Button>
        <ul role="list" className={styles.chips} aria-label="Chosen controls">
          {chosen.map((one) => (
            <li key={`${one.framework} ${one.control}`}>
              <button
                type="button"
                className={styles.chip}
                aria-label={`Take ${titleOf(one.framework)} ${one.control} away`}
                onClick={() => choose(chosen.filter((other) => other !== one))}
              >
                {titleOf(one.framework)} {one.control} <X aria-hidden="true" size={14} />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
