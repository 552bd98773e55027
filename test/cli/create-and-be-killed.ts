// Makes files in a folder one after another until it is killed; says once that it has begun.
import { diskFiles } from '../../src/world.ts';

const [folder = ''] = process.argv.slice(2);
process.stdout.write('begun\n');
for (let at = 0; ; at += 1) await diskFiles.createExclusive(`${folder}/${at}`, 'whole');
