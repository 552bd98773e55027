import { fileOfUrl } from '../../registration/file-of-url.ts';
import type { RegistrationContent, RegistrationItem } from '../../registration/item.ts';

/** A URL that two registrations hold, in whatever spelling; `url` as the other one writes it. */
export interface SharedUrl {
  readonly url: string;
  readonly first: { readonly name: string; readonly item: RegistrationItem };
  readonly other: { readonly name: string; readonly item: RegistrationItem };
}

/** Every use of a URL by another registration than the first that holds it, in order. */
export function sharedUrls(contents: ReadonlyMap<string, RegistrationContent>): readonly SharedUrl[] {
  const shared: SharedUrl[] = [];
  // Positions instead of records: there may be a million URLs and seldom one that is shared.
  const first = new Map<string, number>();
  const items: RegistrationItem[] = [];
  const names: string[] = [];
  for (const [name, content] of contents) {
    for (const item of content.items) {
      const position = items.push(item) - 1;
      names.push(name);
      for (const url of item.urls) {
        const file = fileOfUrl(url);
        const known = first.get(file);
        if (known === undefined) first.set(file, position);
        else if (names[known] !== name) {
          shared.push({ url, first: { name: names[known]!, item: items[known]! }, other: { name, item } });
        }
      }
    }
  }
  return shared;
}
