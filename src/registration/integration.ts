export type Cloud = 'aws' | 'gcp' | 'azure' | 'otc' | 's3-compatible';

/** What a registration needs to know about the integration that reads its URLs. */
export interface IntegrationFacts {
  readonly cloud: Cloud;
  /** Hosts that URLs may have; `*.example.com` stands for every host below it. */
  readonly hosts?: readonly string[] | undefined;
  readonly strictClientOnly: boolean;
  readonly write: boolean;
}
