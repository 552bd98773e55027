/** The oldest Node that runs Assay. */
const NEEDED = 24;

/** What to tell a person whose Node is too old; undefined where it is not. `version` as in `process.versions.node`. */
export function oldNode(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= NEEDED) return undefined;
  return `error system.node: Assay needs Node ${NEEDED} or newer, and this is Node ${version}. Install a newer one, then run again.\n`;
}
