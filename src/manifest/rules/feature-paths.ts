import type { Path } from '../model.ts';
import type { Attribute, Ontology, Option } from '../schema/ontology.ts';

/** A feature of an ontology: its ids as manifests write them (`vehicle/colour`), its address' rest, and its path. */
export interface FeaturePath {
  readonly shortForm: string;
  /** `object.vehicle/attribute.colour`. */
  readonly rest: string;
  readonly path: Path;
  readonly level: 'object' | 'classification' | 'attribute' | 'option' | 'point';
  /** Short form of the parent; '' at the top. */
  readonly parent: string;
  readonly id: string;
  readonly featureNodeHash: string | undefined;
  /** Only classifications: hash of the root attribute. */
  readonly attributeNodeHash?: string | undefined;
}

/** Every feature of an ontology in the order of the manifest, skeleton points included. */
export function featurePaths(ontology: Ontology): FeaturePath[] {
  const found: FeaturePath[] = [];
  const add = (
    level: FeaturePath['level'],
    id: string,
    above: { readonly shortForm: string; readonly rest: string },
    path: Path,
    hash: string | undefined,
  ): FeaturePath => {
    const feature = {
      shortForm: above.shortForm === '' ? id : `${above.shortForm}/${id}`,
      rest: above.rest === '' ? `${level}.${id}` : `${above.rest}/${level}.${id}`,
      path,
      level,
      parent: above.shortForm,
      id,
      featureNodeHash: hash,
    };
    found.push(feature);
    return feature;
  };
  const attributes = (list: readonly Attribute[] | undefined, above: FeaturePath, path: Path): void =>
    list?.forEach((attribute, index) => {
      const at = [...path, index];
      const feature = add('attribute', attribute.id, above, at, attribute.featureNodeHash);
      options(attribute.options, feature, [...at, 'options']);
    });
  const options = (list: readonly Option[] | undefined, above: FeaturePath, path: Path): void =>
    list?.forEach((option, index) => {
      const at = [...path, index];
      const feature = add('option', option.id, above, at, option.featureNodeHash);
      attributes(option.attributes, feature, [...at, 'attributes']);
    });
  const top = { shortForm: '', rest: '' };
  ontology.objects.forEach((object, index) => {
    const path = ['spec', 'objects', index];
    const feature = add('object', object.id, top, path, object.featureNodeHash);
    object.skeleton?.points.forEach((point, at) => {
      add('point', point.id, feature, [...path, 'skeleton', 'points', at], point.featureHash);
    });
    attributes(object.attributes, feature, [...path, 'attributes']);
  });
  ontology.classifications.forEach((classification, index) => {
    const path = ['spec', 'classifications', index];
    const feature = add('classification', classification.id, top, path, classification.featureNodeHash);
    found[found.length - 1] = { ...feature, attributeNodeHash: classification.attributeNodeHash };
    options(classification.options, feature, [...path, 'options']);
  });
  return found;
}
