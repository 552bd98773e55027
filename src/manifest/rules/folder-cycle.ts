import type { Rule } from '../rule.ts';

export const folderCycle: Rule = {
  code: 'manifest.folder-cycle',
  severity: 'error',
  means: 'Folders are inside each other in a circle.',
  fix: 'Remove `parent` from the folder that should be at the top.',
  *check({ of }) {
    const folders = of('Folder');
    const done = new Set<string>();
    for (const start of folders.keys()) {
      const way: string[] = [];
      let name: string | undefined = start;
      while (name !== undefined && !done.has(name) && !way.includes(name)) {
        way.push(name);
        name = folders.get(name)?.spec.parent;
      }
      const circle = name !== undefined && !done.has(name) ? way.slice(way.indexOf(name)) : [];
      for (const one of way) done.add(one);
      const folder = folders.get(circle[0] ?? '');
      if (folder === undefined) continue;
      yield {
        summary: `Folders are inside each other in a circle: ${[...circle, circle[0]].join(' → ')}.`,
        detail: 'Remove `parent` from the folder that should be at the top.',
        at: folder.at(['spec', 'parent']),
        address: folder.address,
      };
    }
  },
};
