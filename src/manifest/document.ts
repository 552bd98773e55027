import type { Node } from 'yaml';
import type { Place } from '../base/place.ts';
import type { Path } from './model.ts';

/** One YAML document of a file: its plain value, and the places of its parts. Values are what YAML 1.2 makes of them. */
export interface Document {
  readonly file: string;
  /** Position among the documents of the file, from 0. */
  readonly index: number;
  readonly value: unknown;
  /** The syntax tree, for readers that need a place for everything. Made again when it is asked for. */
  readonly root: () => Node;
  readonly at: (path: Path, on?: 'key' | 'value') => Place;
  /** Place of offsets into the file's text. */
  readonly locate: (start: number, end?: number) => Place;
}
