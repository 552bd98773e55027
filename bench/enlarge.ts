import { readFileSync, writeFileSync } from 'node:fs';

/** Repeats the images of a registration file under other names until there are enough. */
export function enlarge(file: string, count: number, to = file): void {
  const content = JSON.parse(readFileSync(file, 'utf8')) as { images: { objectUrl: string; title?: string }[] };
  const images = Array.from({ length: count }, (_, at) => {
    const image = content.images[at % content.images.length]!;
    const turn = Math.floor(at / content.images.length);
    const { title } = image;
    return {
      ...image,
      objectUrl: image.objectUrl.replace(/([^/]*)$/, `${turn}-$1`),
      ...(title === undefined ? {} : { title: `${turn}-${title}` }),
    };
  });
  writeFileSync(to, JSON.stringify({ ...content, images }));
}
