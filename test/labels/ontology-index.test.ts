import { describe, expect, test } from 'vitest';
import { indexOntology } from '../../src/labels/ontology-index.ts';
import { EDITOR, ONTOLOGY } from './ontology.ts';

describe('addresses of features', () => {
  test('are made from names where no manifest is known', () => {
    expect(ONTOLOGY.byHash.get('shade')?.address).toBe(
      'ontology.street/object.car/attribute.colour/option.red/attribute.shade',
    );
    expect(ONTOLOGY.byHash.get('shade')?.shortForm).toBe('car/colour/red/shade');
    expect(ONTOLOGY.byHash.get('sunny')?.address).toBe('ontology.street/classification.weather/option.sunny');
  });

  test('are those of the manifest where it is known', () => {
    const addresses = new Map([
      ['car', 'ontology.street/object.vehicle'],
      ['colour', 'ontology.street/object.vehicle/attribute.paint'],
    ]);
    const index = indexOntology(EDITOR, 'street', addresses);
    expect(index.byHash.get('colour')?.address).toBe('ontology.street/object.vehicle/attribute.paint');
    expect(index.byHash.get('red')?.address).toBe('ontology.street/object.vehicle/attribute.paint/option.red');
    expect(index.byShortForm.get('vehicle/paint')?.map(({ hash }) => hash)).toEqual(['colour']);
  });

  test('of siblings never collide, whatever their names', () => {
    const objects = ['Car', 'car!', '日本', '***', 'Größe'].map((name, i) => ({
      id: `${i}`,
      name,
      shape: 'polygon',
      featureNodeHash: `f${i}`,
    }));
    const index = indexOntology({ objects, classifications: [] }, 'o', new Map([['f4', 'ontology.o/object.car']]));
    expect(index.objects.map(({ address }) => address)).toEqual([
      'ontology.o/object.car-2',
      'ontology.o/object.car-3',
      'ontology.o/object.feature',
      'ontology.o/object.feature-2',
      'ontology.o/object.car',
    ]);
  });

  test('a classification and its root attribute share one address', () => {
    expect(ONTOLOGY.byHash.get('weather-root')?.address).toBe(ONTOLOGY.byHash.get('weather')?.address);
    expect(ONTOLOGY.byShortForm.get('weather')).toHaveLength(1);
  });
});
