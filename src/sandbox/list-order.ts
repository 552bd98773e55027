import { invalid } from './api-error.ts';
import { flag } from './query.ts';

/** ORDER BY of a storage listing: `order` is name or createdAt (default), `desc` turns it round; ties by creation. */
export function orderOf(query: URLSearchParams, alias: string): string {
  const order = query.get('order') ?? 'createdAt';
  const direction = flag(query, 'desc') ? 'DESC' : 'ASC';
  if (order === 'createdAt') return `${alias}.seq ${direction}`;
  if (order === 'name') return `${alias}.name ${direction}, ${alias}.seq ${direction}`;
  throw invalid(`order: "${order.slice(0, 50)}" is neither name nor createdAt`);
}
