import { auditAsMarkdown, auditAsText } from '../../src/report/audit.ts';
import { demoSummaryAsMarkdown, demoSummaryAsText } from '../../src/report/demo.ts';
import { policiesAsMarkdown } from '../../src/report/policy.ts';
import { checksAsMarkdown, checksAsText } from '../../src/report/doctor.ts';
import { evaluationAsMarkdown, evaluationAsText } from '../../src/report/evaluation.ts';
import { explainAsMarkdown, explainAsText } from '../../src/report/explain.ts';
import { outcomesAsMarkdown, outcomesAsText } from '../../src/report/outcomes.ts';
import { planAsMarkdown, planAsText } from '../../src/report/plan.ts';
import { problemsAsMarkdown, problemsAsText } from '../../src/report/problems.ts';
import { registrationsAsMarkdown, registrationsAsText } from '../../src/report/registration.ts';
import { routesAsMarkdown, routesAsText } from '../../src/report/route.ts';
import { PLAIN } from '../../src/report/style.ts';
import type { fixtures } from './fixtures.ts';

/** Every renderer to Markdown, by name. */
export function asMarkdown(values: ReturnType<typeof fixtures>): Readonly<Record<string, string>> {
  return {
    problems: problemsAsMarkdown(values.problems),
    plan: planAsMarkdown(values.plan),
    outcomes: outcomesAsMarkdown(values.outcomes),
    route: routesAsMarkdown(values.routes),
    evaluation: evaluationAsMarkdown(values.document, [values.submission]),
    explain: explainAsMarkdown(values.submission, values.document.settings),
    doctor: checksAsMarkdown(values.checks),
    registration: registrationsAsMarkdown(values.files),
    policies: policiesAsMarkdown(values.findings, values.rules, values.document, 60_000),
    audit: auditAsMarkdown(values.events),
    demo: demoSummaryAsMarkdown(values.demo),
  };
}

/** Every renderer to the terminal, by name. */
export function asText(values: ReturnType<typeof fixtures>): Readonly<Record<string, string>> {
  return {
    problems: problemsAsText(values.problems, PLAIN),
    plan: planAsText(values.plan, PLAIN),
    outcomes: outcomesAsText(values.outcomes, PLAIN),
    route: routesAsText(values.routes, PLAIN),
    evaluation: evaluationAsText(values.document, PLAIN, [values.submission]),
    explain: explainAsText(values.submission, PLAIN, values.document.settings),
    doctor: checksAsText(values.checks, PLAIN),
    registration: registrationsAsText(values.files, PLAIN),
    audit: auditAsText(values.events, PLAIN),
    demo: demoSummaryAsText(values.demo, PLAIN),
  };
}
