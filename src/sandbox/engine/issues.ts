import { ApiError, invalid, notFound } from '../api-error.ts';
import type { Caller, Context } from '../context.ts';
import { ISSUE_RULES } from '../decisions/activity.ts';
import { dataRow } from '../store/datasets.ts';
import { taskOfData } from '../store/tasks.ts';
import { isoTime } from '../timestamps.ts';
import type { ProjectAccess } from './project-access.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

interface OnData {
  readonly dataUuid: string;
  readonly spaceId?: string | undefined;
}

/** Where an issue points; frames count from 0, coordinates are relative except in scenes. */
export type IssueAnchor =
  | (OnData & { readonly type: 'dataUnit' })
  | (OnData & { readonly type: 'frame'; readonly frameIndex: number })
  | (OnData & { readonly type: 'frameCoordinate'; readonly frameIndex: number; readonly x: number; readonly y: number })
  | (OnData & {
      readonly type: 'sceneCoordinate';
      readonly frameIndex: number;
      readonly x: number;
      readonly y: number;
      readonly z: number;
    })
  | (OnData & {
      readonly type: 'annotation';
      readonly annotationId: string;
      readonly frameRanges?: readonly Range[] | undefined;
    });

export interface NewIssue {
  readonly anchor: IssueAnchor;
  readonly comment: string;
  readonly issueTags: readonly string[];
}

interface IssueRecord {
  readonly uuid: string;
  readonly data_uuid: string;
  readonly anchor: string;
  readonly comments: string;
  readonly resolutions: string;
  readonly author: string;
}

/** Raises an issue on a data unit of the project; RESOURCE_NOT_FOUND_ERROR and INVALID_ARGUMENTS_ERROR say what is wrong. */
export function raiseIssue(context: Context, caller: Caller, projectUuid: string, issue: NewIssue): void {
  const { store } = context;
  const { anchor } = issue;
  if (!taskOfData(store, projectUuid, anchor.dataUuid)) throw notFound(`the data unit ${anchor.dataUuid}`);
  requireFrame(context, anchor);
  const tags = issue.issueTags.map((name) => linkedTag(context, projectUuid, name));
  const uuid = context.uuid();
  store.run(
    'INSERT INTO issues (uuid, project_uuid, data_uuid, anchor, comments, author) VALUES (?, ?, ?, ?, ?, ?)',
    uuid,
    projectUuid,
    anchor.dataUuid,
    JSON.stringify(anchor),
    JSON.stringify([{ content: issue.comment, authorEmail: caller.email, createdAt: isoTime(context.now()) }]),
    caller.email,
  );
  for (const tag of new Set(tags)) {
    store.run('INSERT INTO issue_tag_links (issue_uuid, tag_uuid) VALUES (?, ?)', uuid, tag);
  }
}

function requireFrame(context: Context, anchor: IssueAnchor): void {
  if (!('frameIndex' in anchor) || anchor.spaceId !== undefined) return;
  const data = dataRow(context.store, anchor.dataUuid);
  const frames = data && data.data_type !== 'SCENE' && data.data_type !== 'GROUP' ? data.frames : undefined;
  if (frames !== undefined && anchor.frameIndex >= frames) {
    throw invalid(`frameIndex ${anchor.frameIndex}: the data unit has ${frames} frames`);
  }
}

function linkedTag(context: Context, projectUuid: string, name: string): string {
  const tag = context.store.get<{ uuid: string }>(
    `SELECT t.uuid FROM issue_tags t JOIN project_issue_tags p ON p.tag_uuid = t.uuid WHERE p.project_uuid = ? AND t.name = ?`,
    projectUuid,
    name,
  );
  if (!tag) throw invalid(`the project has no issue tag "${name.slice(0, 100)}"; link it first`);
  return tag.uuid;
}

/** Issues of a project in the order of raising, as the v2 API answers them; of one data unit when it is given. */
export function listIssues(
  context: Context,
  projectUuid: string,
  dataUuid: string | undefined,
  limit: number,
  offset: number,
): unknown[] {
  return context.store
    .all<IssueRecord>(
      `SELECT uuid, data_uuid, anchor, comments, resolutions, author FROM issues
       WHERE project_uuid = ?1 AND (?2 IS NULL OR data_uuid = ?2) ORDER BY seq LIMIT ?3 OFFSET ?4`,
      projectUuid,
      dataUuid ?? null,
      limit,
      offset,
    )
    .map((issue) => ({
      uuid: issue.uuid,
      dataUuid: issue.data_uuid,
      comments: JSON.parse(issue.comments) as unknown,
      tags: tagsOf(context, issue.uuid),
      resolutionHistory: JSON.parse(issue.resolutions) as unknown,
      ...shown(JSON.parse(issue.anchor) as IssueAnchor),
    }));
}

function shown(anchor: IssueAnchor): Record<string, unknown> {
  const common = { type: anchor.type, spaceId: anchor.spaceId ?? null };
  switch (anchor.type) {
    case 'dataUnit':
      return common;
    case 'frame':
      return { ...common, frameIndex: anchor.frameIndex };
    case 'frameCoordinate':
      return { ...common, frameIndex: anchor.frameIndex, coordinate: { x: anchor.x, y: anchor.y } };
    case 'sceneCoordinate':
      return { ...common, frameIndex: anchor.frameIndex, coordinate: { x: anchor.x, y: anchor.y, z: anchor.z } };
    case 'annotation':
      return { ...common, annotationId: anchor.annotationId, frameRanges: anchor.frameRanges ?? null };
  }
}

function tagsOf(context: Context, issueUuid: string): { name: string; uuid: string }[] {
  return context.store.all(
    'SELECT t.name, t.uuid FROM issue_tag_links l JOIN issue_tags t ON t.uuid = l.tag_uuid WHERE l.issue_uuid = ? ORDER BY t.name',
    issueUuid,
  );
}

/**
 * Deletes issues, all or none (the caller holds the transaction). Those of others and those on labels need a project admin
 * (AUTHORISATION_ERROR), an unknown one is RESOURCE_NOT_FOUND_ERROR.
 */
export function deleteIssues(context: Context, caller: Caller, access: ProjectAccess, uuids: readonly string[]): void {
  if (uuids.length > ISSUE_RULES.limit) throw invalid(`at most ${ISSUE_RULES.limit} issues in one call`);
  const admin = caller.admin || access.role === 0;
  for (const uuid of new Set(uuids)) {
    const issue = context.store.get<{ author: string; anchor: string }>(
      'SELECT author, anchor FROM issues WHERE uuid = ? AND project_uuid = ?',
      uuid,
      access.project.uuid,
    );
    if (!issue) throw notFound(`the issue ${uuid} of this project`);
    if (!admin && issue.author !== caller.email) {
      throw new ApiError('AUTHORISATION_ERROR', `the issue ${uuid} was raised by somebody else`);
    }
    if (!admin && (JSON.parse(issue.anchor) as IssueAnchor).type === 'annotation') {
      throw new ApiError(
        'AUTHORISATION_ERROR',
        `the issue ${uuid} is on a label; only admins of the project delete it`,
      );
    }
    context.store.run('DELETE FROM issues WHERE uuid = ?', uuid);
  }
}
