/** What a label row's two status values follow from. */
export interface StatusFacts {
  readonly stage_type: string;
  readonly status: string;
  readonly branch: string;
  readonly label_hash: string | null;
  readonly has_labels: number;
  readonly subtask_status: string | null;
}

const ANNOTATION: Readonly<Record<string, string>> = {
  NEW: 'QUEUED',
  RELEASED: 'QUEUED',
  SKIPPED: 'QUEUED',
  ASSIGNED: 'ASSIGNED',
  REOPENED: 'RETURNED',
  COMPLETED: 'IN_REVIEW',
};

/** QUEUED, ASSIGNED, RETURNED, IN_REVIEW or COMPLETED; a branch in a consensus stage follows its own subtask. */
export function annotationTaskStatus(row: Omit<StatusFacts, 'label_hash' | 'has_labels'>): string {
  switch (row.stage_type) {
    case 'done':
      return 'COMPLETED';
    case 'review':
    case 'consensus_review':
      return 'IN_REVIEW';
    case 'consensus_annotation':
      return ANNOTATION[row.branch === 'main' ? 'NEW' : (row.subtask_status ?? 'NEW')] ?? 'QUEUED';
    case 'annotation':
      return ANNOTATION[row.status] ?? 'QUEUED';
    default:
      return 'QUEUED';
  }
}

/** The older status, kept for readers of projects without a workflow. */
export function labelStatus(row: StatusFacts): string {
  if (row.label_hash === null) return 'NOT_LABELLED';
  const status = annotationTaskStatus(row);
  if (status === 'COMPLETED') return 'REVIEWED';
  if (status === 'IN_REVIEW') return 'LABELLED';
  return row.has_labels === 1 ? 'LABEL_IN_PROGRESS' : 'NOT_LABELLED';
}
