import { type Act, call } from '../calls.ts';
import { precise } from '../clock.ts';
import { type Place, sagemakerArn } from '../places.ts';
import { type Fields, listAt, type World } from '../world.ts';

const cardsFile = (place: Place): string => `${place.account}/${place.region}/sagemaker/model-cards.json`;

/** CloudTrail keeps the content of cards back. */
const HIDDEN = 'HIDDEN_DUE_TO_SECURITY_REASONS';

/** Creates a card as a draft. */
export function createCard(
  world: World,
  place: Place,
  {
    by,
    at,
    name,
    key,
    content,
  }: Act & { readonly name: string; readonly key: string; readonly content: Fields },
): void {
  const arn = sagemakerArn(place, 'model-card', name);
  const created = precise(at, name);
  world.add(cardsFile(place), {
    ModelCardArn: arn,
    ModelCardName: name,
    ModelCardVersion: 1,
    Content: JSON.stringify(content),
    ModelCardStatus: 'Draft',
    SecurityConfig: { KmsKeyId: key },
    CreationTime: created,
    CreatedBy: {},
    LastModifiedTime: created,
    LastModifiedBy: {},
    Versions: [versionOf({ name, arn, version: 1, at: created })],
  });
  const request = {
    modelCardName: name,
    securityConfig: { kmsKeyId: key },
    content: HIDDEN,
    modelCardStatus: 'Draft',
  };
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'CreateModelCard',
    request,
    response: { modelCardArn: arn },
  });
}

/** Writes new content: a new version. */
export function reviseCard(
  world: World,
  place: Place,
  { by, at, name, content }: Act & { readonly name: string; readonly content: Fields },
): void {
  const card = world.get(cardsFile(place), 'ModelCardName', name);
  const version = Number(card.ModelCardVersion) + 1;
  const changed = precise(at, name);
  const arn = String(card.ModelCardArn);
  world.change(cardsFile(place), card, {
    ModelCardVersion: version,
    Content: JSON.stringify(content),
    LastModifiedTime: changed,
    Versions: [...listAt(card, 'Versions'), versionOf({ name, arn, version, at: changed })],
  });
  const request = { modelCardName: name, content: HIDDEN };
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'UpdateModelCard',
    request,
    response: { modelCardArn: arn },
  });
}

/** Changes the status, which makes no version. */
export function setCardStatus(
  world: World,
  place: Place,
  { by, at, name, status }: Act & { readonly name: string; readonly status: string },
): void {
  const card = world.get(cardsFile(place), 'ModelCardName', name);
  const changed = precise(at, name);
  const versions = listAt(card, 'Versions').map((version) =>
    version.ModelCardVersion === card.ModelCardVersion
      ? { ...version, ModelCardStatus: status, LastModifiedTime: changed }
      : version,
  );
  world.change(cardsFile(place), card, {
    ModelCardStatus: status,
    LastModifiedTime: changed,
    Versions: versions,
  });
  const request = { modelCardName: name, modelCardStatus: status };
  const response = { modelCardArn: card.ModelCardArn ?? null };
  call(world, place, { by, at, source: 'sagemaker', name: 'UpdateModelCard', request, response });
}

function versionOf({
  name,
  arn,
  version,
  at,
}: {
  name: string;
  arn: string;
  version: number;
  at: string;
}): Fields {
  return {
    ModelCardName: name,
    ModelCardArn: arn,
    ModelCardStatus: 'Draft',
    ModelCardVersion: version,
    CreationTime: at,
    LastModifiedTime: at,
  };
}
