import type { Decision } from './decision.ts';

export const PROJECT_ROLES = {
  question: 'What may each role in a project do?',
  decision:
    'Admins everything; team managers act for others, move tasks, set priorities and read analytics; annotators and reviewers work in the stages of their kind, on free tasks and their own; everybody but viewers saves labels and raises issues; viewers only read. Of several roles, by own entry and by groups, the most powerful holds.',
  why: 'It is what the names of the roles say; the documents give no table.',
  live: 'A refusal where the sandbox allows, or the other way round.',
  /** 0 admin, 1 annotator, 2 reviewer, 3 both, 4 team manager, 5 viewer. */
  annotate: [0, 1, 3, 4],
  review: [0, 2, 3, 4],
  manage: [0, 4],
  viewer: 5,
} as const satisfies Decision;

export const TASK_UUID = {
  question: 'Does a task keep its uuid?',
  decision:
    'Yes, through all stages of its project; every consensus subtask has its own, kept when the task comes back.',
  why: 'Programs remember tasks between two stages.',
  live: 'After a submit the next stage lists the data unit under another uuid.',
} as const satisfies Decision;

export const TASK_PAGES = {
  question: 'How many tasks does a page hold?',
  decision: 'At most 500, oldest first.',
  why: 'There is no parameter for it; the number is that of a bundle of moves.',
  live: 'Another number before nextPageToken appears.',
  size: 500,
} as const satisfies Decision;

export const BATCH_LIMITS = {
  question: 'How much may one call do?',
  decision:
    'Move 500 tasks, run 1000 task actions, create, read or save 1000 label rows; more is refused as a whole (tasks: 400, label rows: MULTI_LABEL_LIMIT_ERROR).',
  why: 'These are the sizes of the SDK’s bundles.',
  live: 'A larger or smaller call is refused.',
  moves: 500,
  actions: 1000,
  labelRows: 1000,
} as const satisfies Decision;

export const BATCHES = {
  question: 'What if one task of a call cannot be acted on?',
  decision:
    'Task actions and moves are all or nothing: a task that is not in the stage of the URL, also one that has moved on meanwhile, refuses the whole call with 400, which names it.',
  why: 'The answer has no place to report a part.',
  live: 'The other tasks of the call have moved.',
} as const satisfies Decision;

export const PRIORITY = {
  question: 'Which priority has a new task?',
  decision: '0.5; the range is 0 to 1, and 1 comes first for annotators.',
  why: 'The middle lets both directions.',
  live: 'A fresh task lists another priority.',
  initial: 0.5,
} as const satisfies Decision;

export const CONSENSUS_BRANCH = {
  question: 'How are the branches of consensus annotators called, and when do their label rows exist?',
  decision:
    '`consensus-<first 8 digits of the stage uuid>-<number of the subtask>`, the same for every task of the stage; the label row exists as soon as the task reaches the stage, that of `main` only after a client created it.',
  why: 'The SDK fills bundles of several branches wrongly unless their rows exist.',
  live: 'Names of people in branches, or rows without label_hash.',
  name: (stageUuid: string, position: number): string => `consensus-${stageUuid.slice(0, 8)}-${position + 1}`,
} as const satisfies Decision;

export const CONSENSUS_MAIN = {
  question: 'What does approving a consensus review put on `main`?',
  decision:
    'A copy of the labels of the annotator who submitted first (of equals the one in the earlier subtask); without submissions it stays as it is.',
  why: 'The call names no winner, so a rule that does not depend on opinion has to.',
  live: '`main` is empty or a merge after an approval.',
} as const satisfies Decision;

export const ACTION_CREDIT = {
  question: 'Whose work is a submit, approve or reject that names nobody?',
  decision: 'The present assignee’s, and the caller’s when there is none.',
  why: 'Programs submit for people.',
  live: 'The row’s last actor is the key’s owner.',
} as const satisfies Decision;

export const RETURNING_TASKS = {
  question: 'Who gets a task that comes back to a stage?',
  decision: 'It is REOPENED for the person who worked on it there last, unless that person may no longer work there.',
  why: 'Corrections belong to the author.',
  live: 'The task comes back without an assignee.',
} as const satisfies Decision;

export const SUBTASK_PEOPLE = {
  question: 'May one person have two subtasks of a consensus task?',
  decision: 'No: taking or submitting a second one is refused.',
  why: 'Agreement of a person with himself is none.',
  live: 'The second assignment is accepted.',
} as const satisfies Decision;

export const PERCENTAGE_ROUTER = {
  question: 'How does a percentage router decide?',
  decision: 'By a hash of data hash and router name: the same task always takes the same way.',
  why: 'A repeated run gives the same result; over many tasks the shares hold.',
  live: 'A task that passes twice takes different ways.',
} as const satisfies Decision;

export const USER_ROUTER = {
  question: 'At whom does a user router look?',
  decision: 'At the person to whom the action that led there is credited; tasks that nobody sent take the other way.',
  why: 'Routers stand behind stages in which somebody worked.',
  live: 'The router looks at the annotator after a review.',
} as const satisfies Decision;

export const DEFAULT_WORKFLOW = {
  question: 'Which workflow has a project without a template?',
  decision: 'Annotate 1, then Review 1, which leads to Complete or back to Annotate 1.',
  why: 'It is the smallest with a review.',
  live: 'Other stages.',
  template: {
    title: 'Default workflow',
    start: 'Annotate 1',
    stages: [
      { name: 'Annotate 1', type: 'annotation', next: 'Review 1' },
      { name: 'Review 1', type: 'review', approve: 'Complete', reject: 'Annotate 1' },
      { name: 'Complete', type: 'done' },
    ],
  },
} as const satisfies Decision;

export const PROJECT_TEMPLATE = {
  question: 'What does an unknown template id do, and does a project follow later changes of its template?',
  decision:
    'It is refused with INVALID_ARGUMENTS_ERROR; the project keeps a copy of the template as it is at that moment.',
  why: 'Tasks in a stage that vanished would be lost.',
  live: 'RESOURCE_NOT_FOUND_ERROR, or stages that change.',
} as const satisfies Decision;

export const DETACHING = {
  question: 'What remains in a project of a detached dataset?',
  decision:
    'Nothing: its tasks, label rows and issues are lost; attached again, they start anew. Data linked into an attached dataset gets tasks at once.',
  why: 'The web app warns of exactly this loss.',
  live: 'Labels come back with the dataset.',
} as const satisfies Decision;

export const LEAVING_PEOPLE = {
  question: 'What becomes of the tasks of a person who leaves a project?',
  decision:
    'They are RELEASED, also when he leaves with a group, leaves the group or leaves the organisation; what he submitted stays under his name.',
  why: 'Somebody else must be able to go on.',
  live: 'Tasks stay assigned to him.',
} as const satisfies Decision;

export const ISSUE_TAGS = {
  question: 'What if an issue tag that is linked to a project does not exist?',
  decision: 'It is made.',
  why: 'The SDK cannot make issue tags otherwise.',
  live: 'The call is refused.',
} as const satisfies Decision;

export const LABEL_CREATE = {
  question: 'What does creating a label row do that exists?',
  decision: 'It answers the existing row, one for every uid in the request.',
  why: 'Two programs that start at once, and a repeated request, must not fail.',
  live: 'RESOURCE_EXISTS_ERROR.',
} as const satisfies Decision;

export const LABEL_MERGE = {
  question: 'What does a save replace?',
  decision:
    'All labels of the row; facts of the data, reviews and numbers of objects stay. Ranges of classifications win over frame entries, missing halves of both forms are built, dynamic answers get a track hash, and objects the next free number of their kind.',
  why: 'Both generations of the SDK must be able to read the row afterwards.',
  live: 'A row saved by one version cannot be read by the other, or numbers change.',
} as const satisfies Decision;

export const SCENE_LABELS = {
  question: 'Which spaces has a scene, and which scenes are continuous?',
  decision:
    'A scene of streams has a space for every event of its point clouds and images, called `<stream>#<event>`, each image event at the frame of its own number. Recordings (mcap, bag, db3) are continuous: no frames, no listed spaces, labels in nanoseconds. Labels of images that an older SDK does not send stay as they are.',
  why: 'The SDK reads these forms and names none of the ids.',
  live: 'Other ids, or a start_frame that differs from the number of the event.',
  continuous: ['mcap', 'bag', 'db3'],
  spaceId: (stream: string, event: number): string => `${stream}#${event}`,
} as const satisfies Decision;

export const LABEL_REFUSALS = {
  question: 'Which labels are refused?',
  decision:
    'Two instances of a classification on the same frame, frames beyond the data, unknown units, spaces and features, objects without the coordinates of their shape, and entries under a wrong hash: the whole save is refused.',
  why: 'Such a row could not be loaded any more.',
  live: 'The save succeeds, or drops a part.',
} as const satisfies Decision;
