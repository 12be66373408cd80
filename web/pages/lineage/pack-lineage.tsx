import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { SyntheticEvent } from 'react';
import { packLineageRoute } from '../../app/routes.ts';
import { Button, buttonClass } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { countText } from '../../parts/number.ts';
import { withPlainTimes } from '../../parts/plain-times.ts';
import { Section } from '../../parts/section.tsx';
import { StateSign } from '../../parts/sign.tsx';
import { Empty, Failed, Loading, Notice } from '../../parts/states.tsx';
import { printable, Text } from '../../parts/text.tsx';
import styles from './lineage.module.css';
import { LineageGraph } from './lineage-graph.tsx';
import type { LineageSearch } from './lineage-search.ts';
import { Endpoints, Stations } from './lineage-tables.tsx';
import { type Answer, lineageQuery, type Station, WAYS } from './lineage-words.ts';
import { StationDetails } from './station-details.tsx';

/** Where something of a pack comes from and what came of it. */
export function PackLineage() {
  const { pack } = packLineageRoute.useParams();
  const { about, direction = 'both', node } = packLineageRoute.useSearch();
  const navigate = useNavigate();
  const go = (search: LineageSearch): void =>
    void navigate({ to: '/packs/$pack/lineage', params: { pack }, search, resetScroll: false });
  const { data, error, refetch } = useQuery(lineageQuery(pack, about, direction));
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const way = (['up', 'down', 'both'] as const).find((one) => one === form.get('direction'));
    go({ about: String(form.get('about') ?? '').trim() || undefined, direction: way });
  };
  const answer = data?.answer;
  const shown = answer?.nodes.find(({ id }) => id === node);
  return (
    <>
      <Section title="Lineage of">
        <form key={`${about} ${direction}`} onSubmit={onSubmit} className={styles.form}>
          <Field label="Resource" hint="An endpoint, a model, an address in S3, an image, or an ARN.">
            {(props) => <input {...props} name="about" defaultValue={about} maxLength={2048} />}
          </Field>
          <Field label="Direction" hint="From what is named.">
            {(props) => (
              <select {...props} name="direction" defaultValue={direction}>
                <option value="both">both ways</option>
                <option value="up">what made it</option>
                <option value="down">what came of it</option>
              </select>
            )}
          </Field>
          <Button type="submit" kind="primary">
            Show
          </Button>
        </form>
      </Section>
      {error && <Failed error={error} what="the lineage" retry={() => void refetch()} />}
      {!data && !error && <Loading what="the lineage" lines={12} />}
      {data && !answer && <Near pack={pack} near={data.near} isSeveral={data.named === 'ambiguous'} />}
      {answer && !about && <Endpoints pack={pack} answer={answer} />}
      {answer && <Breaks pack={pack} answer={answer} search={{ about, direction }} />}
      {answer && about && (
        <div className={styles.views} data-open={shown !== undefined}>
          <Section
            title="Graph"
            note={`${countText(answer.nodes.length, 'station')}, ${countText(answer.breaks.length, 'break')}. Choose a station to see its evidence.`}
            actions={
              <a
                className={buttonClass}
                href={`/v1/packs/${pack}/lineage/answer.svg?about=${encodeURIComponent(about)}&direction=${direction}`}
                download
              >
                Save as SVG
              </a>
            }
          >
            <LineageGraph
              answer={answer}
              selected={node}
              onOpen={(id) => go({ about, direction, node: id })}
            />
          </Section>
          {shown && (
            <StationDetails
              pack={pack}
              station={shown}
              breaks={answer.breaks}
              onClose={() => go({ about, direction })}
            />
          )}
        </div>
      )}
      {answer && answer.nodes.length > 0 && <Stations pack={pack} answer={answer} />}
      {answer && about && answer.endpoints.some(({ arn }) => arn !== about) && (
        <Endpoints pack={pack} answer={answer} />
      )}
    </>
  );
}

function Near({
  pack,
  near,
  isSeveral,
}: {
  readonly pack: string;
  readonly near: readonly Station[];
  readonly isSeveral: boolean;
}) {
  return (
    <Empty title={isSeveral ? 'Several things have this name' : 'Nothing in this pack has this name'}>
      {near.length === 0 ? (
        'Names of endpoints, models, training jobs, images and addresses in S3 are known here, and ARNs.'
      ) : (
        <ul role="list" className={styles.near}>
          {near.map(({ id, role, label }) => (
            <li key={id}>
              <Link to="/packs/$pack/lineage" params={{ pack }} search={{ about: id }}>
                {role.replaceAll('-', ' ')} <Text>{label}</Text>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Empty>
  );
}

function Breaks({
  pack,
  answer: { breaks, nodes },
  search,
}: {
  readonly pack: string;
  readonly answer: Answer;
  readonly search: LineageSearch;
}) {
  if (breaks.length === 0)
    return (
      <div className={styles.good}>
        <Notice tone="green">✓ Nothing is missing on the ways to the data.</Notice>
      </div>
    );
  return (
    <Section title="Breaks" note="What is missing between the endpoints and their data.">
      <ul role="list" className={styles.breaks}>
        {breaks.map(({ at, code, sentence, certain, endpoints }) => {
          const isHere = nodes.some(({ id }) => id === at);
          const [endpoint] = endpoints;
          return (
            <li key={`${at} ${code} ${sentence}`}>
              <StateSign sign={certain ? WAYS.broken : WAYS.unknown} />
              <Text>{withPlainTimes(sentence)}</Text>
              {(isHere || endpoint) && (
                <Link
                  to="/packs/$pack/lineage"
                  params={{ pack }}
                  search={isHere ? { ...search, node: at } : { about: endpoint, node: at }}
                  resetScroll={false}
                >
                  Show the place<span className="visually-hidden"> of: {printable(sentence)}</span>
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
