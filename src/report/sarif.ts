import { sha256 } from '../base/canonical.ts';
import { cleanLine } from '../base/clean.ts';
import type { Place } from '../base/place.ts';
import type { Fix, Problem, Severity } from '../base/problem.ts';
import type { RuleRow } from '../manifest/rule.ts';

/** GitHub refuses a run with more results, and shows the first 5,000. */
const MOST_RESULTS = 25_000;
const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

export interface SarifOptions {
  readonly version: string;
  /** What is known about codes: the help of the rules. */
  readonly rows: readonly RuleRow[];
  /** The workspace folder relative to the repository; '' = its root. Places become relative to the repository. */
  readonly folder: string;
}

/**
 * Problems as SARIF 2.1.0: the codes are rules with what they mean and what to do, places are regions of files relative to the
 * repository, corrections are fixes. Errors come first where there are more than GitHub takes. A problem without a place stands
 * at assay.yaml: GitHub shows nothing without one.
 */
export function sarif(problems: readonly Problem[], { version, rows, folder }: SarifOptions): unknown {
  const shown =
    problems.length <= MOST_RESULTS
      ? problems
      : problems.toSorted((a, b) => rank(a.severity) - rank(b.severity)).slice(0, MOST_RESULTS);
  const codes = [...new Set(shown.map((problem) => problem.code))].toSorted();
  const index = new Map(codes.map((code, at) => [code, at]));
  const known = new Map(rows.map((row) => [row.code, row]));
  const at = (place: Place): unknown => ({ ...artifact(place.file, folder), region: region(place) });
  const seen = new Map<string, number>();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Assay', version, rules: codes.map((code) => rule(code, known.get(code))) } },
        columnKind: 'utf16CodeUnits',
        results: shown.map((problem) => ({
          ruleId: problem.code,
          ruleIndex: index.get(problem.code),
          level: LEVEL[problem.severity],
          message: { text: message([problem.summary, problem.detail ?? '']) },
          locations: [{ physicalLocation: problem.at ? at(problem.at) : artifact('assay.yaml', folder) }],
          ...(problem.related
            ? {
                relatedLocations: problem.related.map((other, id) => ({
                  id: id + 1,
                  message: { text: message([other.summary]) },
                  physicalLocation: at(other.at),
                })),
              }
            : {}),
          ...(problem.fix ? { fixes: [fixOf(problem.fix, problem.detail, folder)] } : {}),
          partialFingerprints: { 'assayProblem/v1': fingerprint(problem, seen) },
        })),
      },
    ],
  };
}

function rank(severity: Severity): number {
  return ['error', 'warning', 'note'].indexOf(severity);
}

function rule(code: string, row: RuleRow | undefined): unknown {
  const words = code.replace(/^.*\./, '').replaceAll('-', ' ');
  return {
    id: code,
    shortDescription: { text: row ? message([row.means]) : words },
    ...(row
      ? { help: { text: message([row.fix]) }, defaultConfiguration: { level: LEVEL[row.severity] } }
      : { help: { text: 'See docs/problems.md and the message of the result.' } }),
  };
}

function artifact(file: string, folder: string): { readonly artifactLocation: unknown } {
  const path = folder === '' ? file : `${folder}/${file}`;
  const uri = path
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
  return { artifactLocation: { uri, uriBaseId: '%SRCROOT%' } };
}

function region(place: Place): unknown {
  const { line, column, endLine, endColumn } = place;
  const end = endLine === undefined || endColumn === undefined ? {} : { endLine, endColumn };
  return { startLine: line, startColumn: column, ...end };
}

function fixOf({ at, text }: Fix, detail: string | undefined, folder: string): unknown {
  const replacement = { deletedRegion: region(at), insertedContent: { text } };
  return {
    description: { text: message([detail ?? 'A correction.']) },
    artifactChanges: [{ ...artifact(at.file, folder), replacements: [replacement] }],
  };
}

/** Plain text; what a SARIF viewer would read as a link (§3.11.6) stays text. */
function message(parts: readonly string[]): string {
  const lines = parts.flatMap((part) => part.split('\n')).map((line) => cleanLine(line, 1000));
  return lines
    .filter((line) => line !== '')
    .join('\n')
    .replaceAll(/[\\[\]]/g, '\\$&');
}

/** The same problem in the same file keeps its fingerprint when lines move; the second of its kind has another. */
function fingerprint({ code, summary, at }: Problem, seen: Map<string, number>): string {
  const key = JSON.stringify([code, at?.file ?? '', summary]);
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return `${sha256(key).slice(0, 32)}:${count}`;
}
