/** The parts of Encord's ontology editor JSON (Encord SDK 0.1.211) that reading labels needs; unknown keys are fine. */
export interface EditorJson {
  readonly objects: readonly EditorObject[];
  readonly classifications: readonly EditorClassification[];
}

export interface EditorObject {
  readonly id: string | number;
  readonly name: string;
  readonly shape: string;
  readonly featureNodeHash: string;
  readonly required?: boolean | null | undefined;
  readonly archived?: boolean | null | undefined;
  readonly attributes?: readonly EditorAttribute[] | null | undefined;
}

export interface EditorClassification {
  readonly id: string | number;
  readonly featureNodeHash: string;
  readonly level?: string | null | undefined;
  readonly archived?: boolean | null | undefined;
  readonly attributes: readonly EditorAttribute[];
}

export interface EditorAttribute {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly featureNodeHash: string;
  readonly required?: boolean | null | undefined;
  readonly dynamic?: boolean | null | undefined;
  readonly archived?: boolean | null | undefined;
  readonly options?: readonly EditorOption[] | null | undefined;
}

export interface EditorOption {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly featureNodeHash: string;
  readonly archived?: boolean | null | undefined;
  readonly options?: readonly EditorAttribute[] | null | undefined;
}
