import { expect, test } from 'vitest';
import { oldNode } from '../src/old-node.ts';

test('a Node that is too old is named, with the one that is needed', () => {
  expect(oldNode('20.20.2')).toMatch(/needs Node 24 or newer, and this is Node 20\.20\.2/);
  expect(oldNode('8.0.0')).toBeDefined();
});

test('the Node of the runners and newer ones pass', () => {
  for (const version of ['24.0.0', process.versions.node, '100.1.0']) expect(oldNode(version)).toBeUndefined();
});
