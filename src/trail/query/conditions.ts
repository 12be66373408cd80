import type { TrailSearch } from './question.ts';
import type { Scope } from './scope.ts';
import { type DayWindow, dayAfter, dayWindow, slashed } from './window.ts';
import {
  ABOUT,
  ACTOR_SEPARATORS,
  CALLER,
  DELETING,
  lower,
  RESOURCE_SEPARATORS,
  wantedActor,
  wantedResource,
} from './words.ts';

/** The conditions that tell which folders of the log to read; they hold for all questions together. */
export function folderConditions(
  searches: readonly TrailSearch[],
  { first, last }: DayWindow,
  scope: Scope,
): string[] {
  const shared = (of: (search: TrailSearch) => readonly string[]) =>
    searches.every((search) => of(search).length > 0) ? searches.flatMap(of) : [];
  return [
    ...scope.among(
      scope.column('account'),
      shared(({ folders }) => folders.accounts),
    ),
    ...scope.among(
      scope.column('region'),
      shared(({ folders }) => folders.regions),
    ),
    `${scope.column('day')} BETWEEN ${scope.mark(slashed(first))} AND ${scope.mark(slashed(last))}`,
  ];
}

/** The conditions of one question, to be joined by AND. Their marks are in the order of the conditions. */
export function conditionsOf(search: TrailSearch, scope: Scope): string[] {
  const eventName = `lower(${scope.column('eventname')})`;
  return [
    ...timeConditions(search, scope),
    ...scope.among(scope.column('eventsource'), search.sources.map(lower)),
    ...scope.among(eventName, search.events.map(lower)),
    ...classConditions(search, scope),
    ...scope.among(said('recipientaccountid', 'account', scope), search.accounts),
    ...scope.among(said('awsregion', 'region', scope), search.regions),
    ...outcomeConditions(search, scope),
    ...scope.containsAny(callerText(scope), search.actors.map(wantedActor)),
    ...scope.containsAny(aboutText(scope), search.resources.map(wantedResource)),
    ...(search.texts.length > 0
      ? scope.containsAll(`lower(${scope.column('requestparameters')})`, search.texts.map(lower))
      : []),
  ];
}

/**
 * The two comparisons of text say less than those of time; they are there because an engine can skip data by them.
 * A text that is no time is in no period, and must not end the whole query.
 */
function timeConditions(search: TrailSearch, scope: Scope): string[] {
  const { first, last } = dayWindow([search]);
  const time = scope.column('eventtime');
  const instant = `try(from_iso8601_timestamp(${time}))`;
  return [
    `${time} >= ${scope.mark(first)}`,
    `${time} < ${scope.mark(dayAfter(last))}`,
    `${instant} >= from_iso8601_timestamp(${scope.mark(search.period.from)})`,
    `${instant} < from_iso8601_timestamp(${scope.mark(search.period.to)})`,
  ];
}

function classConditions(search: TrailSearch, scope: Scope): string[] {
  const reads = () => `coalesce(${scope.column('readonly')}, '') = 'true'`;
  const writes = () => `coalesce(${scope.column('readonly')}, '') <> 'true'`;
  const category = search.category === 'any' ? [] : [dataCondition(search.category === 'data', scope)];
  switch (search.class) {
    case 'all':
      return category;
    case 'writes':
      return [writes(), ...category];
    case 'deletes':
      return [writes(), deleteCondition(scope), ...category];
    case 'data-reads':
      return [reads(), dataCondition(true, scope), ...category];
  }
}

/** Old records have no category, and tables of others often no `managementevent`: either tells. */
function dataCondition(wanted: boolean, scope: Scope): string {
  const either = [
    ...(scope.has('eventcategory') ? [`coalesce(${scope.column('eventcategory')}, '') = 'Data'`] : []),
    ...(scope.has('managementevent') ? [`coalesce(${scope.column('managementevent')}, '') = 'false'`] : []),
  ];
  const [first = scope.column('eventcategory'), ...more] = either;
  return `${wanted ? '' : 'NOT '}(${[first, ...more].join(' OR ')})`;
}

function deleteCondition(scope: Scope): string {
  const name = `lower(${scope.column('eventname')})`;
  const beginnings = DELETING.beginnings.map((beginning) => `starts_with(${name}, '${beginning}')`);
  return `(${[...beginnings, ...DELETING.names.map((whole) => `${name} = '${whole}'`)].join(' OR ')})`;
}

function outcomeConditions({ outcome }: TrailSearch, scope: Scope): string[] {
  if (outcome === 'any') return [];
  const error = `concat(coalesce(${scope.column('errorcode')}, ''), coalesce(${scope.column('errormessage')}, ''))`;
  return [outcome === 'error' ? `${error} <> ''` : `${error} = ''`];
}

/** What the record says, else what its folder says. */
const said = (column: string, folder: string, scope: Scope) =>
  `coalesce(nullif(${scope.column(column)}, ''), ${scope.column(folder)})`;

/** The names of the caller between quotes, as `wantedActor` looks for them. */
const callerText = (scope: Scope) =>
  between(scope.columns(CALLER.map((path) => path.toLowerCase())), ACTOR_SEPARATORS);

function aboutText(scope: Scope): string {
  const resources = scope.has('resources') ? [`json_format(CAST(${scope.column('resources')} AS JSON))`] : [];
  return between(
    [...resources, ...scope.columns(ABOUT.map((field) => field.toLowerCase()))],
    RESOURCE_SEPARATORS,
  );
}

const between = (texts: readonly string[], separators: string) =>
  `translate(lower(concat_ws('"', ${["''", ...texts, "''"].join(', ')})), '${separators}', '${'"'.repeat(separators.length)}')`;
