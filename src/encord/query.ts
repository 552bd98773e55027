export type QueryValue = string | number | boolean | readonly string[] | undefined;

/**
 * Form-encoded query as Encord's API reads it (Encord SDK 0.1.211): lists repeat their key, booleans are `True` and
 * `False`, absent values and empty lists are left out, a space is `+`.
 */
export function encodeQuery(query: Readonly<Record<string, QueryValue>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    if (typeof value === 'boolean') parameters.append(name, value ? 'True' : 'False');
    else if (typeof value === 'object') for (const one of value) parameters.append(name, one);
    else parameters.append(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
