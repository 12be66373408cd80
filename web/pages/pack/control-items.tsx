import { packControlRoute } from '../../app/routes.ts';
import { Section } from '../../parts/section.tsx';
import { type ItemColumn, ItemTable } from './item-table.tsx';
import type { ControlView } from './pack-queries.ts';

const COLUMNS: readonly ItemColumn[] = ['outcome', 'resource', 'reason', 'check', 'place'];

/** Every item of the checks of a control, those that need attention first. */
export function ControlItems({ pack, view }: { readonly pack: string; readonly view: ControlView }) {
  const search = packControlRoute.useSearch();
  const navigate = packControlRoute.useNavigate();
  const checks = view.control.edges.map(({ check }) => check).join(',');
  return (
    <Section title="Items" note="Every resource that these checks judged." flush>
      <ItemTable
        pack={pack}
        of={{ checks }}
        search={search}
        onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
        onOpen={({ check, index: item }) =>
          void navigate({ to: '/packs/$pack/checks/$check', params: { pack, check }, search: { item } })
        }
        usual="outcome"
        columns={COLUMNS}
      />
    </Section>
  );
}
