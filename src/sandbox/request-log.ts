/** One answered request. Paths carry their query; headers and bodies are never kept. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** v1 calls: what the body asked for. */
  readonly queryType?: string;
  readonly queryMethod?: string;
  /** The error code of a refusal. */
  readonly code?: string;
  /** The sandbox does not know this operation. */
  readonly unknown?: true;
  /** A fault was injected. */
  readonly fault?: true;
}

/** The newest requests since the start, oldest first; older ones are forgotten beyond `limit`. */
export interface RequestLog {
  add(request: LoggedRequest): void;
  all(): readonly LoggedRequest[];
}

export function createRequestLog(limit: number): RequestLog {
  let entries: LoggedRequest[] = [];
  return {
    add(request) {
      entries.push({ ...request, path: withoutSecrets(request.path) });
      if (entries.length > 2 * limit) entries = entries.slice(-limit);
    },
    all: () => entries.slice(-limit),
  };
}

/** Values of query parameters that are signatures, tokens or keys, as in signed links, become `…`. */
function withoutSecrets(path: string): string {
  return path.includes('?') ? path.replace(SECRET, '$1…') : path;
}

const SECRET = /([?&][^=&]*(?:signature|token|secret|credential|authorization|password|api[-_]?key)[^=&]*=)[^&]*/gi;
