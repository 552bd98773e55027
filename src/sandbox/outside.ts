import { OUTSIDE } from './decisions/activity.ts';

const operations = OUTSIDE.operations.map((operation) => {
  const parts = operation.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
});

/** What an operation that the sandbox does not have is told: method and path below `/v2/public/`, or v1 query type. */
export function withoutOperation(method: string, name: string): string {
  const operation = `${method} ${name.slice(0, 500)}`;
  return operations.some((known) => known.test(operation))
    ? `the sandbox leaves out the operation ${operation}: it needs pictures or models`
    : `the sandbox does not know the operation ${operation}`;
}
