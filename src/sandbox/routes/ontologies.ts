import { z } from 'zod';
import { grantUser } from '../access.ts';
import { invalid } from '../api-error.ts';
import { checkEditor } from '../check-editor.ts';
import type { Caller, Context, RestCall, RestRoute } from '../context.ts';
import { Description, readPayload } from '../payload.ts';
import { single } from '../query.ts';
import { ontologyByUuid, type OntologyRecord } from '../store/ontologies.ts';
import { isoTime } from '../timestamps.ts';
import { ontologyRole, requireOntology } from './access-groups.ts';
import { titleFilter } from './datasets.ts';

const Body = z.object({
  title: z.string().max(1000),
  description: Description.default(''),
  editor: z.record(z.string(), z.unknown()),
});

function readBody(call: RestCall): z.infer<typeof Body> {
  const body = readPayload(Body, call.body, 'ontology');
  const faults = checkEditor(body.editor);
  if (faults.length > 0) throw invalid(`ontology: ${faults.slice(0, 20).join('; ')}`);
  return body;
}

function ontologyJson(context: Context, caller: Caller, ontology: OntologyRecord): Record<string, unknown> {
  return {
    ontologyUuid: ontology.uuid,
    title: ontology.title,
    description: ontology.description,
    editor: ontology.editor,
    createdAt: isoTime(ontology.created_at),
    lastEditedAt: isoTime(ontology.last_edited_at),
    userRole: ontologyRole(context, caller, ontology.uuid) ?? null,
  };
}

function createOntology(context: Context, caller: Caller, call: RestCall): unknown {
  const body = readBody(call);
  const uuid = context.uuid();
  context.store.run(
    'INSERT INTO ontologies (uuid, title, description, editor, owner, created_at, last_edited_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    uuid,
    body.title,
    body.description,
    JSON.stringify(body.editor),
    caller.email,
    context.now(),
    context.now(),
  );
  grantUser(context, 'ontology', uuid, caller.email, 0);
  return ontologyJson(context, caller, requireOntology(context, caller, uuid, 'user'));
}

function saveOntology(context: Context, caller: Caller, call: RestCall): unknown {
  const body = readBody(call);
  const ontology = requireOntology(context, caller, call.params['uuid'] ?? '', 'admin');
  context.store.run(
    'UPDATE ontologies SET title = ?, description = ?, editor = ?, last_edited_at = ? WHERE uuid = ?',
    body.title,
    body.description,
    JSON.stringify(body.editor),
    context.now(),
    ontology.uuid,
  );
  return null;
}

function listOntologies(context: Context, caller: Caller, call: RestCall): unknown {
  const { where, values } = titleFilter(call.query, { descriptionEq: 'descEq', descriptionLike: 'descLike' });
  const rows = context.store.all<{ uuid: string }>(
    `SELECT x.uuid FROM ontologies x WHERE ${where} ORDER BY x.seq`,
    ...values,
  );
  return single(
    rows.flatMap(({ uuid }) => {
      const ontology =
        ontologyRole(context, caller, uuid) === undefined ? undefined : ontologyByUuid(context.store, uuid);
      return ontology ? [ontologyJson(context, caller, ontology)] : [];
    }),
  );
}

export const ontologyRoutes: readonly RestRoute[] = [
  { method: 'POST', path: 'ontologies', handle: createOntology },
  { method: 'GET', path: 'ontologies', handle: listOntologies },
  {
    method: 'GET',
    path: 'ontologies/:uuid',
    handle: (context, caller, call) =>
      ontologyJson(context, caller, requireOntology(context, caller, call.params['uuid'] ?? '', 'user')),
  },
  { method: 'PUT', path: 'ontologies/:uuid', handle: saveOntology },
];
