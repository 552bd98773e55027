/** `2024-05-01T10:00:00.000Z`, the form that every reader of the v2 API accepts. `time` in milliseconds since 1970. */
export function isoTime(time: number): string {
  if (time !== latest.time) latest = { time, text: new Date(time).toISOString() };
  return latest.text;
}

/** Rows of a listing often have the same time as the row before. */
let latest = { time: 0, text: new Date(0).toISOString() };

/** `2024-05-01 10:00:00` (UTC), the form of v1 answers and the only one that the legacy project blob accepts. */
export function legacyTime(time: number): string {
  return isoTime(time).slice(0, 19).replace('T', ' ');
}

/** `Wed, 01 May 2024 10:00:00 UTC`, the form of dates inside label rows. */
export function labelTime(time: number): string {
  return new Date(time).toUTCString().replace('GMT', 'UTC');
}
