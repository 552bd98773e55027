import type { Address } from '../base/address.ts';
import { cleanLine } from '../base/clean.ts';
import type { Problem } from '../base/problem.ts';
import type { Plan } from '../plan/plan.ts';

const SHOWN = 5;

/**
 * What `--confirm` names and no destructive operation of the plan has. An address that nothing has is wrong usage; one that is
 * managed is only said, because the operation may be done already when a run is repeated.
 */
export function checkConfirmed(confirmed: readonly string[], plan: Plan, managed: ReadonlySet<Address>): Problem[] {
  const waiting = plan.operations
    .filter(({ level, operation }) => level === 'destructive' && operation !== 'manual')
    .map(({ address }) => address);
  const left = [...new Set(waiting)].filter((address) => !confirmed.includes(address));
  const named = left.slice(0, SHOWN).join(', ') + (left.length > SHOWN ? ` and ${left.length - SHOWN} more` : '');
  return [...new Set(confirmed)].flatMap((address): Problem[] => {
    if (waiting.includes(address)) return [];
    const known = managed.has(address) || plan.operations.some((operation) => operation.address === address);
    const waits = left.length === 0 ? 'No destructive operation waits for a confirmation.' : `These wait: ${named}.`;
    return [
      {
        code: 'apply.nothing-to-confirm',
        severity: known ? 'warning' : 'error',
        summary: known
          ? `nothing destructive is planned for ${address}, so --confirm ${address} does nothing`
          : `--confirm names "${cleanLine(address, 200)}", and no operation or resource has this address`,
        detail: known ? waits : `Nothing was changed. ${waits}`,
      },
    ];
  });
}
