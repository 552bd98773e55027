import { quoted } from './quoted.ts';

/** A URL for a message: without user, query and fragment, where secrets are, and at most 120 characters. */
export function shownUrl(url: string): string {
  const bare = url.replace(/^([A-Za-z][A-Za-z0-9+.-]*:\/\/)[^/?#]*@/, '$1').replace(/[?#][\s\S]*$/, '');
  return quoted(bare.length < url.length ? `${bare}…` : bare, 120);
}
