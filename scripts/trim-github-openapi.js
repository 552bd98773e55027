// Cuts GitHub's published OpenAPI description (npm package @octokit/openapi, MIT) down to the operations that Assay uses:
//   node scripts/trim-github-openapi.js node_modules/@octokit/openapi/generated/api.github.com.json
// The result is what the tests' GitHub is checked against; it is committed, so that 385 MB need not be installed.
import { readFileSync, writeFileSync } from 'node:fs';

const OPERATIONS = {
  '/repos/{owner}/{repo}': ['get'],
  '/repos/{owner}/{repo}/git/ref/{ref}': ['get'],
  '/repos/{owner}/{repo}/git/matching-refs/{ref}': ['get'],
  '/repos/{owner}/{repo}/git/refs': ['post'],
  '/repos/{owner}/{repo}/git/refs/{ref}': ['patch', 'delete'],
  '/repos/{owner}/{repo}/git/blobs': ['post'],
  '/repos/{owner}/{repo}/git/blobs/{file_sha}': ['get'],
  '/repos/{owner}/{repo}/git/trees': ['post'],
  '/repos/{owner}/{repo}/git/trees/{tree_sha}': ['get'],
  '/repos/{owner}/{repo}/git/commits': ['post'],
  '/repos/{owner}/{repo}/git/commits/{commit_sha}': ['get'],
  '/repos/{owner}/{repo}/commits': ['get'],
  '/repos/{owner}/{repo}/commits/{commit_sha}/pulls': ['get'],
  '/repos/{owner}/{repo}/compare/{basehead}': ['get'],
  '/repos/{owner}/{repo}/issues': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/{issue_number}': ['get', 'patch'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['get', 'patch', 'delete'],
  '/repos/{owner}/{repo}/pulls': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls/{pull_number}': ['get', 'patch'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/files': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/comments': ['get'],
  '/repos/{owner}/{repo}/collaborators/{username}/permission': ['get'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}': ['get'],
  '/repos/{owner}/{repo}/deployments': ['get', 'post'],
  '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses': ['post'],
  '/user': ['get'],
};
const DROP = new Set([
  'example',
  'examples',
  'description',
  'summary',
  'externalDocs',
  'tags',
  'x-github',
  'x-github-breaking-changes',
  'title',
  'operationId',
]);

const full = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const components = {};
function keep(value, inProperties = false) {
  if (Array.isArray(value)) return value.map((one) => keep(one));
  if (value === null || typeof value !== 'object') return value;
  const out = {};
  for (const [key, inner] of Object.entries(value)) {
    if (!inProperties && DROP.has(key)) continue;
    if (key === '$ref' && typeof inner === 'string') follow(inner);
    out[key] = keep(inner, key === 'properties');
  }
  return out;
}
function follow(reference) {
  const [, , section, name] = reference.split('/');
  components[section] ??= {};
  if (name in components[section]) return;
  components[section][name] = true;
  components[section][name] = keep(full.components[section][name]);
}
const paths = {};
for (const [path, methods] of Object.entries(OPERATIONS)) {
  if (!full.paths[path]) throw new Error(`GitHub's description has no ${path}`);
  paths[path] = {};
  for (const method of methods) {
    const operation = full.paths[path][method];
    if (!operation) throw new Error(`GitHub's description has no ${method} ${path}`);
    paths[path][method] = keep({
      parameters: operation.parameters,
      requestBody: operation.requestBody,
      responses: operation.responses,
    });
  }
}
const licence =
  "From GitHub's published REST API description (github.com/github/rest-api-description), MIT License, (c) GitHub.";
writeFileSync(
  'test/github/fake/github-openapi.json',
  JSON.stringify({ openapi: full.openapi, info: { title: licence, version: full.info.version }, paths, components }) +
    '\n',
);
