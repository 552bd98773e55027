import type { Stage } from './template.ts';

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Pathway name, `next`, `approve`, `reject`, `<percent>%`, user list, `otherwise`. */
  readonly label: string;
}

/** Every edge that leaves a stage, in the order of the manifest. */
export function edgesOf(stage: Stage): Edge[] {
  const from = stage.name;
  switch (stage.type) {
    case 'agent':
      return Object.entries(stage.pathways).map(([label, to]) => ({ from, to, label }));
    case 'annotation':
    case 'consensus_annotation':
      return [{ from, to: stage.next, label: 'next' }];
    case 'review':
    case 'consensus_review':
      return [
        { from, to: stage.approve, label: 'approve' },
        { from, to: stage.reject, label: 'reject' },
      ];
    case 'percentage_router':
      return stage.routes.map((route) => ({ from, to: route.to, label: `${route.percent}%` }));
    case 'user_router':
      return [
        ...stage.routes.map((route) => ({ from, to: route.to, label: route.users.join(', ') })),
        { from, to: stage.otherwise, label: 'otherwise' },
      ];
    case 'done':
      return [];
  }
}
