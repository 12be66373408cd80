import { Button } from '../../parts/button.tsx';
import { Facts } from '../../parts/section.tsx';
import type { CatalogControl } from './framework-queries.ts';
import styles from './frameworks.module.css';
import { WaySign } from './way.tsx';

/** A control in full: how it is evidenced, what each check says of it, and what a person has to bring. */
export function ControlDetails({
  control: { id, title, family, obligation, cadence, text, way, sources, remains, edges },
  close,
}: {
  readonly control: CatalogControl;
  readonly close: () => void;
}) {
  return (
    <section aria-labelledby="control-title">
      <div className={styles.named}>
        <h3 id="control-title">
          {id} · {title}
        </h3>
        <Button kind="quiet" onClick={close}>
          Close details
        </Button>
      </div>
      {text && <p className={styles.text}>{text}</p>}
      <Facts
        of={[
          ['Evidenced', <WaySign key="way" way={way} />],
          ['Family', family],
          ['Obligation', obligation],
          ...(cadence ? ([['Cadence', cadence]] as const) : []),
        ]}
      />
      {sources.length > 0 && (
        <>
          <h4 className={styles.small}>Evidence could come from</h4>
          <ul className={styles.bring}>
            {sources.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      {edges.length > 0 && (
        <ul role="list" className={styles.edges} aria-label="Checks that speak of it">
          {edges.map(({ check, strength, rationale, remains: left, elsewhere }) => (
            <li key={check}>
              <code>{check}</code> <span className={styles.strength}>{strength}</span>
              <p>{rationale}</p>
              {left && (
                <p>
                  <strong>Remains:</strong> {left}
                </p>
              )}
              {elsewhere.length > 0 && <p>Drawn too by {elsewhere.join(', ')}.</p>}
            </li>
          ))}
        </ul>
      )}
      {edges.length === 0 && (
        <>
          <h4 className={styles.small}>What a person brings</h4>
          <ul className={styles.bring}>
            {remains.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
