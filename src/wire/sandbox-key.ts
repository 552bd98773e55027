/**
 * How the comment of every private key that a sandbox makes begins (the comment of OpenSSH's PROTOCOL.key, which signs
 * nothing): such a key opens no real workspace, so it may be sent to a server on this machine.
 */
export const SANDBOX_KEY_COMMENT = 'assay sandbox ';
