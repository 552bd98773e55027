import { directRole } from '../access.ts';
import type { Caller, Context } from '../context.ts';
import { patternOf } from '../like.ts';
import { timeOf } from '../query.ts';
import { allProjects, projectsOfTags, type ProjectRecord } from '../store/projects.ts';

const FILTERS = [
  'titleEq',
  'titleLike',
  'descEq',
  'descLike',
  'createdBefore',
  'createdAfter',
  'editedBefore',
  'editedAfter',
] as const;
type FilterName = (typeof FILTERS)[number];

export interface ProjectFilter {
  readonly texts: Readonly<Partial<Record<FilterName, string>>>;
  /** Names of organisation tags, of which a project has to carry one; none: every project. */
  readonly tags: readonly string[];
}

/** The filters of a list call: camelCase in queries; the legacy list spells the same names in snake_case. */
export function readProjectFilter(value: (name: string) => string | undefined): ProjectFilter['texts'] {
  const texts: Partial<Record<FilterName, string>> = {};
  for (const name of FILTERS) {
    const text = value(name);
    if (text !== undefined) texts[name] = text;
  }
  return texts;
}

/** Projects that the caller may see and that pass every filter, oldest first. */
export function listProjects(context: Context, caller: Caller, filter: ProjectFilter): ProjectRecord[] {
  const tagged = filter.tags.length > 0 ? projectsOfTags(context.store, filter.tags) : undefined;
  const passes = passer(context, filter.texts);
  return allProjects(context.store).filter((project) => {
    const role = directRole(context.store, caller.email, 'project', project.uuid);
    if (role === undefined && !caller.admin) return false;
    return (tagged?.has(project.uuid) ?? true) && passes(project);
  });
}

function passer(context: Context, texts: ProjectFilter['texts']): (project: ProjectRecord) => boolean {
  const time = (name: FilterName): number | undefined => {
    const text = texts[name];
    return text === undefined ? undefined : timeOf(text, name);
  };
  const like = (text: string, pattern: string | undefined): boolean => {
    if (pattern === undefined) return true;
    return context.store.get<{ yes: number }>('SELECT ? LIKE ? AS yes', text, pattern)?.yes === 1;
  };
  for (const name of ['titleLike', 'descLike'] as const) patternOf(texts[name] ?? '', name);
  const createdBefore = time('createdBefore');
  const createdAfter = time('createdAfter');
  const editedBefore = time('editedBefore');
  const editedAfter = time('editedAfter');
  return (project) =>
    (texts.titleEq === undefined || project.title === texts.titleEq) &&
    (texts.descEq === undefined || project.description === texts.descEq) &&
    (createdBefore === undefined || project.created_at <= createdBefore) &&
    (createdAfter === undefined || project.created_at >= createdAfter) &&
    (editedBefore === undefined || project.last_edited_at <= editedBefore) &&
    (editedAfter === undefined || project.last_edited_at >= editedAfter) &&
    like(project.title, texts.titleLike) &&
    like(project.description, texts.descLike);
}
