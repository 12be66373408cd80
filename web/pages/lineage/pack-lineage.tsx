import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { SyntheticEvent } from 'react';
import { packLineageRoute } from '../../app/routes.ts';
import { Button, buttonClass } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { countText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { StateSign } from '../../parts/sign.tsx';
import { Empty, Failed, Loading, Notice } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import styles from './lineage.module.css';
import { LineageGraph } from './lineage-graph.tsx';
import type { LineageSearch } from './lineage-search.ts';
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
      {answer && about && (
        <Section
          title="Graph"
          note={`${countText(answer.nodes.length, 'station')}, ${countText(answer.breaks.length, 'break')}`}
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
          <LineageGraph answer={answer} selected={node} onOpen={(id) => go({ about, direction, node: id })} />
        </Section>
      )}
      {shown && <StationDetails pack={pack} station={shown} breaks={answer?.breaks ?? []} />}
      {answer && <Breaks answer={answer} />}
      {answer && answer.nodes.length > 0 && <Stations pack={pack} answer={answer} />}
      {answer && <Endpoints pack={pack} answer={answer} />}
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
      <ul role="list">
        {near.map(({ id, role, label }) => (
          <li key={id}>
            <Link to="/packs/$pack/lineage" params={{ pack }} search={{ about: id }}>
              {role} <Text>{label}</Text>
            </Link>
          </li>
        ))}
      </ul>
    </Empty>
  );
}

function Breaks({ answer: { breaks } }: { readonly answer: Answer }) {
  if (breaks.length === 0) return <Notice tone="green">✓ Nothing is missing on the ways to the data.</Notice>;
  return (
    <Section title="Breaks">
      <ul role="list">
        {breaks.map(({ at, code, sentence, certain }) => (
          <li key={`${at} ${code} ${sentence}`}>
            <StateSign sign={certain ? WAYS.broken : WAYS.unknown} /> <Text>{sentence}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Stations({ pack, answer: { nodes, edges } }: { readonly pack: string; readonly answer: Answer }) {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  return (
    <Section title="The same as a table" flush>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Station</th>
            <th scope="col">Role</th>
            <th scope="col">Made of</th>
            <th scope="col">Identity</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ id, role, label, identity, missing, uri }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/packs/$pack/lineage" params={{ pack }} search={{ about: id }}>
                  <Text>{label}</Text>
                </Link>
              </th>
              <td>{role.replaceAll('-', ' ')}</td>
              <td>
                <Text>
                  {edges
                    .filter(({ to }) => to === id)
                    .map(({ from }) => labels.get(from) ?? from)
                    .join(', ') || '–'}
                </Text>
              </td>
              <td>
                {missing ? (
                  '× not found'
                ) : (
                  <Text>{identity ?? (uri === null ? '–' : '? known by address only')}</Text>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Endpoints({ pack, answer: { endpoints } }: { readonly pack: string; readonly answer: Answer }) {
  if (endpoints.length === 0) return null;
  return (
    <Section title="Endpoints" flush>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Endpoint</th>
            <th scope="col">Account and region</th>
            <th scope="col">Way to its data</th>
          </tr>
        </thead>
        <tbody>
          {endpoints.map(({ arn, name, account, region, lineage }) => (
            <tr key={arn}>
              <th scope="row">
                <Link to="/packs/$pack/lineage" params={{ pack }} search={{ about: arn }}>
                  <Text>{name}</Text>
                </Link>
              </th>
              <td>
                {account} {region}
              </td>
              <td>
                <StateSign sign={WAYS[lineage]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
