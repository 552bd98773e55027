/** Node's crypto, which takes longer to load than to check a small workspace, so it is loaded when it is first used. */
export function nodeCrypto(): typeof import('node:crypto') {
  return process.getBuiltinModule('node:crypto');
}
