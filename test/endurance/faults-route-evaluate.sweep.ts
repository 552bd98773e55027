import { sweepEveryCall } from './sweeping.ts';

sweepEveryCall(['route', 'evaluate']);
