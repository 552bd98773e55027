/** What an advice depends on: the parts of an `EncordAnswerError`. */
export interface FailedAnswer {
  readonly status: number;
  readonly code: string;
  /** Seconds by which this machine's clock is ahead of the server's; undefined when the answer had no date. */
  readonly clockAhead?: number | undefined;
}

const AGAIN = 'Then run again; what was done is recorded.';
const PROXY = 'Behind a proxy set NODE_USE_ENV_PROXY=1 beside HTTPS_PROXY.';
/** Seconds: well within what signatures are accepted for, and more than a slow answer makes. */
const CLOCK_OFF = 120;

/** What to do about an answer that is no success; `what` is the resource that it is about, best by its address. */
export function adviceForAnswer({ status, code, clockAhead = 0 }: FailedAnswer, what: string): string {
  if (code === 'REDIRECT')
    return 'The endpoint in assay.yaml must be the address of the API itself, as https://api.encord.com. A proxy or a sign-in page may stand between, too.';
  if (code === 'UNREADABLE_ANSWER')
    return 'Encord’s API does not answer like this. Check the endpoint in assay.yaml, and whether a proxy or a sign-in page stands between; if neither is it, please report it with the request’s id.';
  if (code === 'ANSWER_TOO_LARGE') return 'Please report it: Assay should have asked for less at once.';
  if (status === 401 && Math.abs(clockAhead) >= CLOCK_OFF)
    return `The clock of this machine is ${lasting(Math.abs(clockAhead))} ${clockAhead > 0 ? 'ahead of' : 'behind'} that of the platform, and a signature holds the time: set it right, then run again. If that does not help, give this run another key.`;
  if (status === 401) return 'Add the public key in Encord (Settings, Public keys), or give this run another key.';
  if (status === 403)
    return `Give the key’s user a role on ${what} in Encord that allows it (admin or team manager), then run again.`;
  if (status === 404)
    return `Was ${what} deleted, or is the key of another workspace? \`assay plan\` shows what is there; \`assay doctor\` checks the key.`;
  if (status === 407) return `The proxy wants a name and a password: put them into HTTPS_PROXY. ${AGAIN}`;
  if (status === 409)
    return `Something of that name is there already. \`assay plan\` shows it; give ${what} another title, or adopt what is there.`;
  if (status === 413) return 'It is more than Encord takes in one call. Please report it: Assay should have split it.';
  if (status === 429) return 'Encord asks for fewer requests. Run again later; what was done is recorded.';
  if (status >= 500)
    return 'Encord, or a proxy before it, has a problem of its own. Run again later; what was done is recorded. If it stays, ask Encord’s support with the request’s id.';
  if (code === 'OPERATION_NOT_ALLOWED')
    return `The present state of ${what} in Encord forbids it. Correct that in Encord, then run again.`;
  return `Correct the manifest of ${what}, or what differs in Encord: \`assay plan\` shows it. Then run again.`;
}

function lasting(seconds: number): string {
  const [count, unit] =
    seconds < 7200
      ? [Math.round(seconds / 60), 'minutes']
      : seconds < 172_800
        ? [Math.round(seconds / 3600), 'hours']
        : [Math.round(seconds / 86_400), 'days'];
  return `${count} ${unit}`;
}

/** Codes of connections that ended in a check of the server's certificate, so that no request was sent. */
export const UNTRUSTED = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** What Node's code of a failed connection means. Undefined for a code that says nothing to act upon. */
export function wordsForConnection(code: string, host: string): string | undefined {
  if (UNTRUSTED.has(code)) return `the certificate of ${host} is not trusted`;
  switch (code) {
    case 'ECONNREFUSED':
      return `${host} refuses connections`;
    case 'ENOTFOUND':
      return `no host of the name ${host} is known`;
    case 'EAI_AGAIN':
      return `the name ${host} could not be looked up`;
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return `the connection to ${host} was cut`;
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return `no connection to ${host} came about in time`;
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `no way leads to ${host}`;
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
      return `${host} does not speak TLS`;
    default:
      return undefined;
  }
}

/** What to do about a connection that failed with this code. */
export function adviceForConnection(code: string): string {
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
    return `Check the clock of this machine and the endpoint in assay.yaml; if both are right, the server needs a new certificate. ${AGAIN}`;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return `The certificate is that of another host: check the endpoint in assay.yaml. ${AGAIN}`;
  if (UNTRUSTED.has(code))
    return `Check the endpoint in assay.yaml. Where a proxy opens TLS, name the file of its certificate in NODE_EXTRA_CA_CERTS. ${AGAIN}`;
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER')
    return `Check the endpoint in assay.yaml: https or http, and the port. ${AGAIN}`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `Check the endpoint in assay.yaml and the name service (DNS) of this machine. ${PROXY} ${AGAIN}`;
  return `Check the endpoint in assay.yaml and the network. ${PROXY} ${AGAIN}`;
}
