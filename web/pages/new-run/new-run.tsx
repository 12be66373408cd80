import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { api, dataOf } from '../../api/client.ts';
import { newRunRoute } from '../../app/routes.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { bytesText, countText, numberText } from '../../parts/number.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Facts, Section } from '../../parts/section.tsx';
import { Failed, Loading, Notice } from '../../parts/states.tsx';
import { periodText } from '../../parts/time.tsx';
import { houseQuery, type Order } from '../runs/run-queries.ts';
import { DayField } from './day-field.tsx';
import styles from './new-run.module.css';
import { daysOf, PRESETS, type Preset, periodOfDays } from './periods.ts';

const FRAMEWORKS = ['hipaa', 'pci-dss', 'iso-27001', 'ai'] as const;
const NAMES: Readonly<Record<Preset, string>> = {
  'last-quarter': 'Last quarter',
  'last-month': 'Last month',
  'last-year': 'Last year',
  custom: 'Other days',
};

/** Orders a run, with what it will do and cost beside it. All of the form is in the address. */
export function NewRun() {
  const search = newRunRoute.useSearch();
  const navigate = useNavigate({ from: '/runs/new' });
  const house = useQuery(houseQuery);
  const set = (change: Partial<typeof search>): void => {
    void navigate({ search: { ...search, ...change }, replace: true });
  };
  const preset = search.preset ?? 'last-quarter';
  const days =
    preset === 'custom' ? { from: search.from ?? '', to: search.to ?? '' } : daysOf(preset, new Date());
  const period = periodOfDays(days);
  if (house.error) return <Failed error={house.error} what="this form" retry={() => void house.refetch()} />;
  if (!house.data) return <Loading what="this form" />;
  const accounts = search.accounts ?? house.data.accounts.map(({ id }) => id);
  const frameworks = search.frameworks ?? house.data.frameworks;
  const fault = faultOf(period !== null, accounts.length, frameworks.length);
  const order: Order | null =
    period && fault === null ? { period, accounts: [...accounts], frameworks: [...frameworks] } : null;
  return (
    <>
      <PageHead
        title="New run"
        above={<Link to="/runs">Runs</Link>}
        about={
          house.data.runs === 'inline'
            ? 'Runs are done in this process, one at a time: it waits until those before it have ended.'
            : 'Workers of the queue do it.'
        }
      />
      <div className={styles.beside}>
        <Section title="What is audited">
          <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
            <Field label="Period" hint="In UTC; the last day is part of it.">
              {(props) => (
                <select
                  {...props}
                  value={preset}
                  onChange={({ target }) => {
                    const wanted = PRESETS.find((one) => one === target.value) ?? 'last-quarter';
                    set({ preset: wanted, ...(wanted === 'custom' && days) });
                  }}
                >
                  {PRESETS.map((one) => (
                    <option key={one} value={one}>
                      {NAMES[one]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <div className={styles.days}>
              {(['from', 'to'] as const).map((end) => (
                <DayField
                  key={end}
                  label={end === 'from' ? 'First day' : 'Last day'}
                  value={days[end]}
                  onDay={(day) => set({ preset: 'custom', ...days, [end]: day })}
                />
              ))}
            </div>
            <Choices
              legend="Accounts"
              all={house.data.accounts.map(({ id, name, regions }) => ({
                id,
                name: name ?? id,
                note: [...(name === null ? [] : [id]), ...regions].join(', '),
              }))}
              chosen={accounts}
              choose={(chosen) => set({ accounts: [...chosen] })}
            />
            <Choices
              legend="Frameworks"
              all={FRAMEWORKS.map((id) => ({ id, name: id }))}
              chosen={frameworks}
              choose={(chosen) => set({ frameworks: [...chosen] })}
            />
          </form>
        </Section>
        <DryRun order={order} fault={fault} />
      </div>
    </>
  );
}

function faultOf(isPeriod: boolean, accounts: number, frameworks: number): string | null {
  if (!isPeriod) return 'The last day must not be before the first.';
  if (accounts === 0) return 'Choose an account.';
  return frameworks === 0 ? 'Choose a framework.' : null;
}

function Choices<Id extends string>({
  legend,
  all,
  chosen,
  choose,
}: {
  readonly legend: string;
  readonly all: readonly { readonly id: Id; readonly name: string; readonly note?: string }[];
  readonly chosen: readonly Id[];
  readonly choose: (chosen: readonly Id[]) => void;
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {all.map(({ id, name, note }) => (
        <label key={id} className={styles.choice}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={() =>
              choose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
            }
          />
          <span>
            {name} {note !== undefined && <small>{note}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function DryRun({ order, fault }: { readonly order: Order | null; readonly fault: string | null }) {
  const navigate = useNavigate();
  const plan = useQuery({
    queryKey: ['plan', order],
    queryFn: ({ signal }) => dataOf(api.POST('/v1/plans', { body: order as Order, signal })),
    enabled: order !== null,
    placeholderData: keepPreviousData,
  });
  const start = useMutation({
    mutationFn: (body: Order) => dataOf(api.POST('/v1/runs', { body })),
    onSuccess: ({ id }) => navigate({ to: '/runs/$run', params: { run: id } }),
  });
  const cost = plan.data;
  const text = (value: number | null, of: (value: number) => string): string =>
    value === null ? 'not known' : of(value);
  return (
    <Section title="What it will do" note="A dry run: nothing is called in AWS.">
      {plan.error && <Failed error={plan.error} what="the plan" retry={() => void plan.refetch()} />}
      {!cost && !plan.error && <Loading what="the plan" lines={5} />}
      {cost && (
        <Facts
          of={[
            ['Tasks', numberText(cost.tasks)],
            ['Calls', text(cost.calls, numberText)],
            ['Log read', text(cost.bytesScanned, bytesText)],
            [
              'As in',
              cost.basis ? (
                <Link key="basis" to="/packs/$pack" params={{ pack: cost.basis.pack }}>
                  the pack of {periodText(cost.basis.period)}
                </Link>
              ) : (
                'no earlier pack of these accounts'
              ),
            ],
            ...(cost.basis && cost.knownTasks < cost.tasks
              ? [
                  [
                    'Not in it',
                    `${countText(cost.tasks - cost.knownTasks, 'task')}, whose calls nobody knows`,
                  ] as const,
                ]
              : []),
          ]}
        />
      )}
      {start.error && <Notice tone="red">{start.error.message}</Notice>}
      <p className={styles.fault} role="status">
        {fault}
      </p>
      <Button
        kind="primary"
        disabled={!order || start.isPending}
        onClick={() => order && start.mutate(order)}
      >
        Start the run
      </Button>
    </Section>
  );
}
