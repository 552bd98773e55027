import { cleanLine } from '../base/clean.ts';
import type { RoutedTask, RouteReport } from '../routing/decision.ts';
import { codeSpan, markdownTable, prose } from './markdown.ts';
import type { Style } from './style.ts';
import { textTable } from './table.ts';
import { counted } from './words.ts';

const HEADERS = ['Pair', 'Seen', 'Benchmark', 'Production', 'Held', 'Moved before', 'Failed', 'Left for next run'];
const NUMBERS = HEADERS.slice(1);
const LISTED = 20;

/** One row of counts a pair, then what failed or was held, with reasons. */
export function routesAsText(reports: readonly RouteReport[], style: Style): string {
  const rows = reports.map((report) => [cleanLine(report.pair), ...counts(report)]);
  const lines = [textTable(HEADERS, rows, style, NUMBERS)];
  for (const report of reports) {
    for (const group of remarkable(report)) {
      lines.push('', `${cleanLine(report.pair)}: ${group.title}`);
      for (const task of group.tasks)
        lines.push(`  ${style.bold(cleanLine(task.dataTitle))}: ${cleanLine(why(task), 500)}`);
      if (group.more > 0) lines.push(`  and ${group.more} more`);
    }
  }
  return lines.join('\n');
}

export function routesAsMarkdown(reports: readonly RouteReport[]): string {
  const rows = reports.map((report) => [codeSpan(report.pair), ...counts(report)]);
  const blocks = [markdownTable(HEADERS, rows, NUMBERS)];
  for (const report of reports) {
    for (const group of remarkable(report)) {
      const items = group.tasks.map((task) => `- ${codeSpan(task.dataTitle)}: ${prose(why(task))}`);
      if (group.more > 0) items.push(`- and ${group.more} more`);
      blocks.push(`${codeSpan(report.pair)}: ${group.title}`, items.join('\n'));
    }
  }
  return blocks.join('\n\n');
}

function counts(report: RouteReport): string[] {
  const { seen, routed, held, alreadyMoved, failed, queued } = report;
  return [seen, routed.benchmark, routed.production, held, alreadyMoved, failed, queued].map(String);
}

function remarkable(report: RouteReport): { title: string; tasks: readonly RoutedTask[]; more: number }[] {
  return (['failed', 'held'] as const).flatMap((result) => {
    const tasks = report.tasks.filter((task) => task.result === result);
    if (tasks.length === 0) return [];
    const title =
      result === 'failed'
        ? `${counted(tasks.length, 'task')} could not be moved`
        : `${counted(tasks.length, 'task')} held`;
    return [{ title, tasks: tasks.slice(0, LISTED), more: Math.max(0, tasks.length - LISTED) }];
  });
}

function why(task: RoutedTask): string {
  return task.error ?? task.reason;
}
