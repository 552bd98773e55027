// Every npm script runs on the Node of the devDependency `node@24`, whatever Node started npm: it is the
// Action's runtime and has node:sqlite. Its binary comes from a lifecycle script, which npm may have been told to skip.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `This script needs Node 24 and found ${process.version} (${process.execPath}).\n` +
      'The package `node@24` brings it, but its install script did not run.\n' +
      'Run `npm ci --foreground-scripts` without `ignore-scripts`, or put Node 24 first on your PATH.',
  );
  process.exit(1);
}
