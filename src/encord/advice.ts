import type { EncordAnswerError } from './errors.ts';

/** What to do about a refusal; `what` is the resource that it is about, best by its address. */
export function adviceFor({ status, code }: EncordAnswerError, what: string): string {
  if (status === 401) return 'Add the public key in Encord (Settings, Public keys), or give this run another key.';
  if (status === 403)
    return `Give the key’s user a role on ${what} in Encord that allows it (admin or team manager), then run again.`;
  if (status === 404)
    return `Was ${what} deleted, or is the key of another workspace? \`assay plan\` shows what is there; \`assay doctor\` checks the key.`;
  if (status === 409)
    return `Something of that name is there already. \`assay plan\` shows it; give ${what} another title, or adopt what is there.`;
  if (status === 413) return 'It is more than Encord takes in one call. Please report it: Assay should have split it.';
  if (status === 429) return 'Encord asks for fewer requests. Run again later; what was done is recorded.';
  if (code === 'OPERATION_NOT_ALLOWED')
    return `The present state of ${what} in Encord forbids it. Correct that in Encord, then run again.`;
  return `Correct the manifest of ${what}, or what differs in Encord: \`assay plan\` shows it. Then run again.`;
}
