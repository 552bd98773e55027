// Says so on stderr when a program touches what loads Node's HTTP client.
for (const name of ['fetch', 'Request', 'Response', 'Headers', 'FormData', 'WebSocket']) {
  const original = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      process.stderr.write(`touched ${name}\n`);
      return original.get ? original.get.call(globalThis) : original.value;
    },
  });
}
