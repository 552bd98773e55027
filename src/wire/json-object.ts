import { z } from 'zod';

export type JsonValue = z.core.util.JSONType;

/**
 * A JSON object whose content is read elsewhere. Only the outside is checked: answers come out of a JSON parser, and walking
 * through a large label row once more, level by level, would cost more than the request and could exhaust the stack.
 */
export const JsonObject = z.custom<Record<string, JsonValue>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'expected an object',
);
