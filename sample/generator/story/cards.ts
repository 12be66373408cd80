import { after } from '../clock.ts';
import { keyArn } from '../foundation/keys.ts';
import { pick } from '../ids.ts';
import { dana } from '../people.ts';
import { prodUs } from '../places.ts';
import { createCard, reviseCard, setCardStatus } from '../sagemaker/cards.ts';
import type { World } from '../world.ts';
import { cardContent } from './card-content.ts';
import { addresses, type Product, type Version } from './model-version.ts';

/** When dana wrote, revised and approved the card of a version. */
export interface CardDates {
  readonly written: string;
  readonly revised: string;
  /** null: it is still a draft. */
  readonly approved: string | null;
  readonly purpose: string;
}

/** dana writes the card of a version and revises it; she approves it, unless it stays a draft. */
export function writeCard(
  world: World,
  product: Product,
  { version, dates }: { version: Version; dates: CardDates },
): void {
  const { place } = product;
  const paths = addresses(product, version);
  const name = `${product.name}-v${version.number}`;
  const words = {
    model: paths.model,
    packageArn: paths.package,
    group: product.name,
    version: version.number,
    purpose: dates.purpose,
    risk: 'High',
    trainingArn: paths.jobArn,
    data: paths.data,
    image: paths.image,
    auc: 0.8 + pick(`auc ${paths.job}`, 120) / 1000,
  } as const;
  const session = (at: string) => dana(world, prodUs, after(at, -300));
  const draft = cardContent({ ...words, risk: 'Medium' });
  const key = keyArn(place, product.keys.registry);
  createCard(world, place, { by: session(dates.written), at: dates.written, name, key, content: draft });
  const content = cardContent(words);
  reviseCard(world, place, { by: session(dates.revised), at: dates.revised, name, content });
  if (dates.approved === null) return;
  setCardStatus(world, place, { by: session(dates.approved), at: dates.approved, name, status: 'Approved' });
}
