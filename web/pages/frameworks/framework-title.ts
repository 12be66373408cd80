import { useQuery } from '@tanstack/react-query';
import { catalogsQuery } from './framework-queries.ts';

/** Says the title of a framework by its id; the id itself for one that is not known, or not yet. */
export function useFrameworkTitle(): (id: string) => string {
  const { data } = useQuery(catalogsQuery);
  const titles = new Map<string, string>(data?.frameworks.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? id;
}
