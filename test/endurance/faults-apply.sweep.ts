import { sweepEveryCall } from './sweeping.ts';

sweepEveryCall(['apply']);
