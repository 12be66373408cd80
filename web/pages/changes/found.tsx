import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { caseRoute } from '../../app/routes.ts';
import { FilterBar, FilterSelect, FilterText } from '../../parts/filter-bar.tsx';
import { countText, numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { printable } from '../../parts/text.tsx';
import { changesQuery } from './case-queries.ts';
import { CaseTable } from './case-table.tsx';
import { ChangeDetails } from './change-details.tsx';
import styles from './changes.module.css';
import type { CaseSearch } from './changes-search.ts';
import { Timeline } from './timeline.tsx';
import type { CaseView } from './words.ts';

/** The changes that answer a question: over time, one in full, and all of them as a table. */
export function Found({ id, data }: { readonly id: string; readonly data: CaseView }) {
  const search = caseRoute.useSearch();
  const navigate = useNavigate();
  const go = (change: Partial<CaseSearch>): void =>
    void navigate({
      to: '/changes/$case',
      params: { case: id },
      search: { ...search, ...change },
      resetScroll: false,
    });
  const { person, event, session, text, change, from, to } = search;
  const { order = 'time', down = false, sessions = 0 } = search;
  const filter = { person, event, session, text };
  const { data: shown } = useQuery(changesQuery(id, filter, { order, descending: down, page: 0 }));
  const { all, failed } = data.changes;
  const filterBy = (next: Partial<CaseSearch>): void => go({ ...next, sessions: undefined });
  /** Where the focus goes back to when the details are closed; null while the address alone has opened them. */
  const [opener, setOpener] = useState<Element | null>(null);
  const open = (index: number): void => {
    setOpener(document.activeElement);
    go({ change: index });
  };
  const close = (): void => {
    go({ change: undefined });
    if (opener instanceof HTMLElement) opener.focus();
  };
  return (
    <>
      <FilterBar label="Choose changes">
        <FilterSelect
          label="Person"
          value={person}
          options={counted(data.persons)}
          onChange={(name) => filterBy({ person: name })}
        />
        <FilterSelect
          label="Event"
          value={event}
          options={counted(data.events)}
          onChange={(name) => filterBy({ event: name })}
        />
        <FilterText label="Containing" value={text} onChange={(typed) => filterBy({ text: typed })} />
        <p className={styles.count} role="status">
          {shown &&
            (shown.total < all
              ? `${numberText(shown.total)} of ${countText(all, 'change')}`
              : `All ${countText(all, 'change')}`)}
          {shown && shown.total < all && (
            <Link to="." search={{ change, order: search.order, down: search.down }} resetScroll={false}>
              Show all
            </Link>
          )}
        </p>
      </FilterBar>
      {(data.unlisted.persons > 0 || data.unlisted.events > 0) && (
        <p className={styles.hint}>
          The choices are those with the most changes. {countText(data.unlisted.persons, 'more person')} and{' '}
          {countText(data.unlisted.events, 'more event')} are found by a part of their name.
        </p>
      )}
      <Timeline
        investigation={id}
        filter={filter}
        window={{ from, to }}
        first={sessions}
        onWindow={(window) => go({ from: window.from, to: window.to, sessions: undefined })}
        onFirst={(first) => go({ sessions: first || undefined })}
        onOpen={open}
      />
      {change !== undefined && (
        <ChangeDetails
          {...{ investigation: id, change, of: all }}
          takesFocus={opener !== null}
          onClose={close}
          onOpen={(index) => {
            setOpener((known) => known ?? document.activeElement);
            go({ change: index });
          }}
        />
      )}
      <Section
        title="Changes"
        note={`${countText(all, 'change')}, ${numberText(failed)} of them failed`}
        flush
      >
        <CaseTable
          investigation={id}
          {...{ filter, order, selected: change }}
          descending={down}
          onSort={(by, descending) => go({ order: by, down: descending })}
          onOpen={open}
        />
      </Section>
    </>
  );
}

function counted(
  of: readonly { readonly name: string; readonly changes: number }[],
): readonly (readonly [string, string])[] {
  return of.map(({ name, changes }) => [name, `${printable(name).slice(0, 120)} (${numberText(changes)})`]);
}
