import type { Component } from './bom.ts';
import { properties } from './bom.ts';
import { cardPart, cardsOf, type HeldCard } from './cards.ts';
import { hashesIn, purlOf } from './identity.ts';
import { type Node, nearestUpstream, type ServedGraph } from './served-graph.ts';

/** True for the nodes that stand in the bill as components. */
export function isComponent(graph: ServedGraph, node: Node): boolean {
  return isModel(graph, node) || node.role === 'image' || node.role === 'data';
}

/** A model, or an inference component that runs a container of its own in place of one. */
function isModel(graph: ServedGraph, { id, role }: Node): boolean {
  if (role === 'model') return true;
  return role === 'inference-component' && graph.into(id).every((node) => node.role !== 'model');
}

/** The component of a node. */
export function componentOf(graph: ServedGraph, node: Node, cards: readonly HeldCard[]): Component {
  if (node.role === 'image') return imageComponent(node);
  return node.role === 'data' ? dataComponent(graph, node) : modelComponent(graph, node, cards);
}

function modelComponent(graph: ServedGraph, node: Node, cards: readonly HeldCard[]): Component {
  const packages = graph.into(node.id).filter(({ role }) => role === 'package');
  const registered = packages.filter(({ missing }) => !missing);
  const version = registered.length === 1 ? registered[0]?.label : undefined;
  const [card, ...others] = cardsOf(cards, node, registered);
  const datasets = trainingData(graph, node).map(({ id }) => id);
  return {
    type: 'machine-learning-model',
    ...named(node),
    ...(version !== undefined && { version }),
    ...(card && { modelCard: cardPart(card, node, datasets) }),
    properties: properties([
      ...stated(node),
      ...packages.map((one) => ['model-package', one.missing ? `${one.label} (not found)` : one.id] as const),
      ...packages.flatMap((one) => approvals(graph, one)),
      ...others.map(({ card: { arn } }) => ['further-model-card', arn] as const),
      ...graph.graphsWith(node.id).map(({ endpoint }) => ['endpoint', endpoint] as const),
      ...breaksOn(graph, node),
    ]),
  };
}

function approvals(graph: ServedGraph, { id, label }: Node) {
  const found = graph.into(id).filter(({ role }) => role === 'approval');
  return found.map((approval) => ['approval', `${label}: ${approval.label}`] as const);
}

/** Every break on the way of an endpoint that serves it, once. */
function breaksOn(graph: ServedGraph, { id }: Node) {
  const breaks = graph.graphsWith(id).flatMap((one) => one.breaks);
  return [...new Set(breaks)].map((sentence) => ['lineage-break', sentence] as const);
}

/** All data that training jobs read on the way to a model. */
function trainingData(graph: ServedGraph, node: Node): readonly Node[] {
  const isOne = (one: Node): boolean => one.role === 'data';
  const seen = new Map(nearestUpstream(graph, node.id, isOne).map((one) => [one.id, one]));
  for (const { id } of seen.values())
    for (const next of nearestUpstream(graph, id, isOne)) if (!seen.has(next.id)) seen.set(next.id, next);
  return [...seen.values()].filter((one) => isRead(graph, one));
}

function isRead(graph: ServedGraph, { id }: Node): boolean {
  return graph.outOf(id).some(({ role }) => role === 'training-job');
}

/** Data that a training job reads is a data set; other data are the parameters that a model loads. */
function dataComponent(graph: ServedGraph, node: Node): Component {
  const { uri, label, identity } = node;
  const hashes = hashesIn(identity);
  const isDataset = isRead(graph, node);
  return {
    type: isDataset ? 'data' : 'file',
    ...named(node),
    ...(hashes.length > 0 && { hashes }),
    ...(isDataset && {
      data: [{ type: 'dataset', name: label, ...(uri !== null && { contents: { url: encodeURI(uri) } }) }],
    }),
    properties: properties([
      ...stated(node),
      ...graph
        .into(node.id)
        .filter(({ role }) => role === 'training-job')
        .map((job) => ['made-by', job.missing ? `${job.id} (not found)` : job.id] as const),
      ['content-identity', identity ?? 'not known'],
    ]),
  };
}

function imageComponent(node: Node): Component {
  const { id, identity } = node;
  const purl = purlOf(id);
  const hashes = hashesIn(identity);
  return {
    type: 'container',
    ...named(node),
    ...(identity !== null && { version: identity }),
    ...(purl !== null && { purl }),
    ...(hashes.length > 0 && { hashes }),
    properties: properties([...stated(node), ['content-identity', identity ?? 'not known: named by tag']]),
  };
}

function named({ id, label }: Node) {
  return { 'bom-ref': id, name: label };
}

function stated({ arn, uri, missing }: Node) {
  return [
    ['arn', arn],
    ['uri', uri],
    ['missing', missing ? 'not found at collection' : null],
  ] as const;
}
