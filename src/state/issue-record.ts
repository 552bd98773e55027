import { z } from 'zod';
import { readStateFile, stateJson } from './parse-file.ts';
import type { StateView } from './store.ts';

/** `issues/<name>.json`: which issue stands for what. The number is the identity, so that a renamed issue is found again. */
export const IssueRecord = z.strictObject({ version: z.literal(1), number: z.int().min(1), open: z.boolean() });
export type IssueRecord = z.infer<typeof IssueRecord>;

export function issuePath(name: string): string {
  return `issues/${name}.json`;
}

export function readIssueRecord(view: StateView, name: string): Promise<IssueRecord | undefined> {
  return readStateFile(view, issuePath(name), IssueRecord);
}

export function issueFile(name: string, record: IssueRecord): readonly [path: string, content: string] {
  return [issuePath(name), stateJson(record)];
}
