import { after } from '../clock.ts';
import { keyArn } from '../foundation/keys.ts';
import { pick } from '../ids.ts';
import { aliceAsAdmin, dana, pipeline } from '../people.ts';
import { prodUs } from '../places.ts';
import { createCard, reviseCard, setCardStatus } from '../sagemaker/cards.ts';
import type { World } from '../world.ts';
import { cardContent } from './card-content.ts';
import { addresses, type Product, type Version } from './model-version.ts';

/** When the card of a version was written, revised and approved. */
export interface CardDates {
  readonly written: string;
  readonly revised: string;
  /** null: it is still a draft. */
  readonly approved: string | null;
  readonly purpose: string;
}

interface Written {
  readonly version: Version;
  readonly dates: CardDates;
  /** Who writes and revises it; left out: the pipeline. */
  readonly author?: typeof dana;
}

/** The pipeline writes the card of a version and revises it; dana approves it, unless it stays a draft. */
export function writeCard(
  world: World,
  product: Product,
  { version, dates, author = pipeline }: Written,
): void {
  const { place } = product;
  const name = nameOf(product, version);
  const by = (at: string) => author(world, author === pipeline ? place : prodUs, after(at, -300));
  const draft = contentOf(product, version, { ...dates, risk: 'Medium' });
  const key = keyArn(place, product.keys.registry);
  const { written, revised, approved } = dates;
  createCard(world, place, { by: by(written), at: written, name, key, content: draft });
  const content = contentOf(product, version, { ...dates, risk: 'High' });
  reviseCard(world, place, { by: by(revised), at: revised, name, content });
  if (approved === null) return;
  const approver = dana(world, prodUs, after(approved, -300));
  setCardStatus(world, place, { by: approver, at: approved, name, status: 'Approved' });
}

/** alice takes an approved card back to correct it while the model runs; dana approves what the pipeline then wrote. */
export function correctCard(world: World, product: Product, { version, dates }: Written): void {
  const { place } = product;
  const name = nameOf(product, version);
  const { written, revised, approved, purpose } = dates;
  const alice = aliceAsAdmin(world, place, after(written, -300));
  setCardStatus(world, place, { by: alice, at: written, name, status: 'Draft' });
  const content = contentOf(product, version, { purpose, risk: 'High' });
  reviseCard(world, place, { by: pipeline(world, place, after(revised, -300)), at: revised, name, content });
  if (approved === null) return;
  const approver = dana(world, prodUs, after(approved, -300));
  setCardStatus(world, place, { by: approver, at: approved, name, status: 'Approved' });
}

const nameOf = ({ name }: Product, { number }: Version): string => `${name}-v${number}`;

function contentOf(
  product: Product,
  version: Version,
  { purpose, risk }: { readonly purpose: string; readonly risk: 'Medium' | 'High' },
) {
  const paths = addresses(product, version);
  return cardContent({
    model: paths.model,
    packageArn: paths.package,
    group: product.name,
    version: version.number,
    purpose,
    risk,
    trainingArn: paths.jobArn,
    data: paths.data,
    image: paths.image,
    auc: 0.8 + pick(`auc ${paths.job}`, 120) / 1000,
  });
}
