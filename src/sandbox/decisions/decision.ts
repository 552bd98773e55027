/** What Encord's documents and SDK 0.1.211 leave unknown and the sandbox had to settle. */
export interface Decision {
  /** What is not known. */
  readonly question: string;
  /** What the sandbox does. */
  readonly decision: string;
  /** Why this and not something else. */
  readonly why: string;
  /** What would be seen on a live workspace if it were otherwise. */
  readonly live: string;
  /** The values that the code uses. */
  readonly [name: string]: unknown;
}
