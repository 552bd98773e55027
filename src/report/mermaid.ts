import { edgesOf } from '../workflow/edges.ts';
import type { Stage, WorkflowTemplate } from '../workflow/template.ts';

/** GitHub draws no diagram with more edges or characters. */
const EDGES = 400;
const CHARACTERS = 45_000;

const SHAPES: Readonly<Record<Stage['type'], readonly [string, string]>> = {
  agent: ['{{', '}}'],
  annotation: ['[', ']'],
  review: ['([', '])'],
  consensus_annotation: ['[[', ']]'],
  consensus_review: ['([', '])'],
  percentage_router: ['{', '}'],
  user_router: ['{', '}'],
  done: ['((', '))'],
};

/** A workflow as a Mermaid flowchart; undefined when it is too large to be drawn. Names cannot break out of their labels. */
export function workflowAsMermaid(template: WorkflowTemplate): string | undefined {
  const ids = new Map(template.stages.map((stage, index) => [stage.name, `n${index + 1}`]));
  const edges = template.stages.flatMap((stage) => edgesOf(stage));
  if (edges.length > EDGES) return undefined;
  const lines = ['flowchart LR'];
  for (const stage of template.stages) {
    const [open, close] = SHAPES[stage.type];
    lines.push(`  ${ids.get(stage.name)}${open}"${label(stage.name)}"${close}`);
  }
  const start = ids.get(template.start);
  if (start) lines.push(`  start(("start")) --> ${start}`);
  for (const edge of edges) {
    const [from, to] = [ids.get(edge.from), ids.get(edge.to)];
    if (from && to) lines.push(`  ${from} -->|"${label(edge.label)}"| ${to}`);
  }
  const text = lines.join('\n');
  return text.length > CHARACTERS ? undefined : text;
}

/** Letters, digits, blanks, dots and hyphens stay; every other character is a Mermaid entity. */
function label(text: string): string {
  const safe = Array.from(text.slice(0, 80), (character) => {
    if (/[A-Za-z0-9 .-]/.test(character)) return character;
    return /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(character) ? ' ' : `#${character.codePointAt(0)};`;
  });
  return safe.join('').trim() || '-';
}
