import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { Button } from '../../parts/button.tsx';
import { countText } from '../../parts/number.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { brief, Text } from '../../parts/text.tsx';
import { previewOf } from './branch-preview.ts';
import styles from './json-tree.module.css';

/** Where a tree is asked for: the body of a record, or what a call under it was given or gave. */
export interface TreeRoot {
  readonly pack: string;
  readonly digest: string;
  readonly call?: string;
  readonly of: 'body' | 'input' | 'answer';
}

/** A value under its name; left out when it has to be asked for. */
export interface Branch {
  readonly name: string;
  readonly kind: 'object' | 'array' | 'text' | 'other';
  readonly size: number;
  readonly value?: unknown;
}

/** Entries that are loaded at a time. */
const LEVEL = 100;

/** A value of JSON as a tree that is opened level by level; large parts are loaded when they are opened. */
export function JsonTree({ root, branch }: { readonly root: TreeRoot; readonly branch: Branch }) {
  return (
    <div className={styles.tree}>
      {branch.value === undefined && branch.kind !== 'other' ? (
        <Loaded root={root} path="" kind={branch.kind} startsOpen />
      ) : (
        <Whole root={root} branch={branch} />
      )}
    </div>
  );
}

/** The entries of a small value, or the value itself. */
function Whole({ root, branch }: { readonly root: TreeRoot; readonly branch: Branch }) {
  const { kind, value } = branch;
  const entries = branchesOf(value);
  if (entries.length === 0) return <Leaf kind={kind} value={value} />;
  return entries.map((each) => (
    <Node key={each.name} root={root} branch={each} path={childOf('', each.name)} />
  ));
}

interface NodeProps {
  readonly root: TreeRoot;
  readonly branch: Branch;
  readonly path: string;
  readonly startsOpen?: boolean;
}

function Node({ root, branch, path, startsOpen = false }: NodeProps) {
  const [open, setOpen] = useState(startsOpen);
  const { name, kind, size, value } = branch;
  const isLeaf = kind === 'other' || size === 0 || (kind === 'text' && value !== undefined);
  if (isLeaf)
    return (
      <div className={styles.leaf}>
        <Name of={name} /> <Leaf kind={kind} value={value} />
      </div>
    );
  const words = {
    object: ['field', 'fields'],
    array: ['entry', 'entries'],
    text: ['character', 'characters'],
  };
  const [one = '', many = ''] = words[kind];
  const preview = previewOf(value);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Name of={name} /> {preview !== null && <bdi className={styles.preview}>{brief(preview)}</bdi>}{' '}
        <span className={styles.size}>{countText(size, one, many)}</span>
      </summary>
      {open && (
        <div className={styles.entries}>
          {value === undefined ? (
            <Loaded root={root} path={path} kind={kind} />
          ) : (
            branchesOf(value).map((each) => (
              <Node key={each.name} root={root} branch={each} path={childOf(path, each.name)} />
            ))
          )}
        </div>
      )}
    </details>
  );
}

/** Parts of this number or less are open from the start, where that is wanted. */
const FEW = 4;

function Loaded({
  root,
  path,
  kind,
  startsOpen = false,
}: Omit<NodeProps, 'branch'> & { readonly kind: Branch['kind'] }) {
  const { pack, digest, call, of } = root;
  const { data, error, isPending, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['pack', pack, 'tree', digest, call, of, path],
    initialPageParam: 0,
    queryFn: ({ pageParam: offset, signal }) =>
      dataOf(
        api.GET('/v1/packs/{pack}/evidence/{digest}/tree', {
          params: {
            path: { pack, digest },
            query: { ...(call && { call }), of, path, offset, limit: LEVEL },
          },
          signal,
        }),
      ),
    getNextPageParam: ({ offset, entries, size }) =>
      offset + entries.length < size ? offset + entries.length : undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <Failed error={error} what="this part" retry={() => void refetch()} />;
  if (isPending) return <Loading what="this part" lines={3} />;
  const [first] = data.pages;
  if (kind === 'text') return <Leaf kind="text" value={first?.value} />;
  return (
    <>
      {data.pages.flatMap(({ entries }) =>
        entries.map((each) => (
          <Node
            key={each.name}
            root={root}
            branch={each}
            path={childOf(path, each.name)}
            startsOpen={startsOpen && (first?.size ?? 0) <= FEW}
          />
        )),
      )}
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>Show {LEVEL} more</Button>}
    </>
  );
}

function Name({ of }: { readonly of: string }) {
  return of === '' ? null : (
    <span className={styles.name}>
      <Text>{of}</Text>
    </span>
  );
}

function Leaf({ kind, value }: Pick<Branch, 'kind' | 'value'>) {
  if (kind === 'object') return <span className={styles.size}>no fields</span>;
  if (kind === 'array') return <span className={styles.size}>no entries</span>;
  if (typeof value === 'string')
    return value === '' ? <span className={styles.size}>empty text</span> : <Text>{value}</Text>;
  return <span className={styles.word}>{value === null ? 'null' : String(value)}</span>;
}

function branchesOf(value: unknown): readonly Branch[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, each]): Branch => {
    if (typeof each === 'string') return { name, kind: 'text', size: each.length, value: each };
    if (typeof each !== 'object' || each === null) return { name, kind: 'other', size: 0, value: each };
    const size = Object.keys(each).length;
    return { name, kind: Array.isArray(each) ? 'array' : 'object', size, value: each };
  });
}

const childOf = (path: string, name: string): string =>
  `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
