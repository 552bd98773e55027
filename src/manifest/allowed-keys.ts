import { z } from 'zod';
import { member } from './member.ts';
import type { Path } from './model.ts';

/** The keys that a schema allows at a path of a value; [] where any key is. Unions with a discriminator follow the value. */
export function allowedKeys(schema: z.ZodType, value: unknown, path: Path): readonly string[] {
  let schemas = branches(schema, value);
  let here = value;
  for (const step of path) {
    here = member(here, step);
    schemas = schemas.flatMap((one) => below(one, step)).flatMap((one) => branches(one, here));
  }
  return [...new Set(schemas.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : [])))];
}

function branches(schema: unknown, value: unknown): unknown[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodReadonly
  ) {
    return branches(schema.unwrap(), value);
  }
  if (schema instanceof z.ZodLazy) return branches(schema.unwrap(), value);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const key = schema.def.discriminator;
    const fitting = schema.options.filter((option) => accepts(option, key, member(value, key)));
    return (fitting.length > 0 ? fitting : schema.options).flatMap((option) => branches(option, value));
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => branches(option, value));
  return [schema];
}

function accepts(option: unknown, key: string, value: unknown): boolean {
  if (!(option instanceof z.ZodObject)) return false;
  const field: unknown = option.shape[key];
  return field instanceof z.ZodType && field.safeParse(value).success;
}

function below(schema: unknown, step: PropertyKey): unknown[] {
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, step) ? [schema.shape[String(step)]] : [];
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodTuple && typeof step === 'number') return [schema.def.items[step]];
  return [];
}
