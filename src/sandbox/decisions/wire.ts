import type { Decision } from './decision.ts';

export const SIGNATURE_WINDOW = {
  question: 'How old or how far in the future may a v2 signature be?',
  decision: 'It is accepted when it was created at most 10 minutes ago and at most 5 minutes in the future.',
  why: 'Released SDKs sign with the present time or 30 seconds in the past, on clocks that are not exact.',
  live: 'A request signed 9 minutes ago is refused.',
  pastSeconds: 600,
  futureSeconds: 300,
} as const satisfies Decision;

export const BODY_LIMIT = {
  question: 'How large may a request body be, and what may be in it?',
  decision:
    'Above 128 MiB it is refused with 413. JSON nested more than 500 levels deep, with a number that no double holds or with half of a surrogate pair is INVALID_ARGUMENTS_ERROR (400), like text that is no JSON.',
  why: 'A thousand label rows of long videos fit, and a hostile body does not fill the memory; the JSON reader of the SDK could not read the rest back.',
  live: '413 for a smaller body, or such JSON is stored.',
  bytes: 128 * 1024 * 1024,
  /** Levels of lists and objects. */
  nesting: 500,
} as const satisfies Decision;

export const UNKNOWN_OPERATION = {
  question: 'What does an operation answer that does not exist?',
  decision:
    'v2: 404 with a message, v1: INVALID_ARGUMENTS_ERROR. The sandbox marks it `unknown` in its request log, so that a gap is never silent.',
  why: 'These are the answers for which the SDK has an error class.',
  live: 'Another status or code for a made-up path.',
} as const satisfies Decision;

export const ERROR_CODES = {
  question: 'Which error stands for which refusal?',
  decision:
    'What does not exist or may not be seen is RESOURCE_NOT_FOUND_ERROR (404), what may be seen but not done AUTHORISATION_ERROR (403), a wrong value INVALID_ARGUMENTS_ERROR (400), what is there already RESOURCE_EXISTS_ERROR (409), what the state forbids OPERATION_NOT_ALLOWED (400).',
  why: 'One rule for all resources; whoever may not see a thing does not learn that it is there.',
  live: '403 for a resource of somebody else.',
} as const satisfies Decision;

export const LEGACY_STATUS = {
  question: 'Which HTTP status does a v1 refusal have?',
  decision:
    'The one that v2 has for the same refusal, except UNKNOWN_ERROR, which has 200 so that clients do not repeat it.',
  why: 'The SDK reads the envelope; programs and proxies in between read the status.',
  live: 'A refusal with another status.',
} as const satisfies Decision;

export const RATE_LIMITS = {
  question: 'How many requests are too many?',
  decision: 'None: 429 comes only from injected faults.',
  why: 'Limits are not documented, and a made-up one would slow every test down.',
  live: '429 with Retry-After under load.',
} as const satisfies Decision;

export const LONG_POLL_HOLD = {
  question: 'How long does the server hold a long poll?',
  decision: 'At most 20 seconds, whatever time the client asks for.',
  why: 'It must stay far below the 180 seconds after which the SDK gives up reading, and long enough not to spin.',
  live: 'A pending job is answered earlier or later than after 20 seconds.',
  milliseconds: 20_000,
  /** How often a held poll looks again. */
  stepMilliseconds: 100,
} as const satisfies Decision;

export const LISTING_ORDER = {
  question: 'In which order do listings come?',
  decision: 'In the order of creation, unless the request asks for another.',
  why: 'It is stable while things are added, so pages do not shift.',
  live: 'Newest first, or by name.',
} as const satisfies Decision;

export const GROUP_UNKNOWN = {
  question: 'What if a group that gets or loses a role does not exist?',
  decision: 'Giving is refused with RESOURCE_NOT_FOUND_ERROR, taking away is not.',
  why: 'Taking away what is not there has the wanted result.',
  live: 'Removing an unknown group is an error.',
} as const satisfies Decision;

export const UNKNOWN_USERS = {
  question: 'What if a person who is given a role has no account?',
  decision: 'He is added to the organisation as an external member.',
  why: 'The call answers that he has the role, so he must exist from then on.',
  live: 'The call is refused or an invitation is pending.',
} as const satisfies Decision;

export const METADATA_SCHEMA = {
  question: 'Who may change the client-metadata schema, and does it change existing metadata?',
  decision: 'Workspace admins; metadata that is there stays as it is and is not checked against it.',
  why: 'The schema belongs to the organisation, and items may be older than it.',
  live: 'An upload whose metadata contradicts the schema fails.',
} as const satisfies Decision;
