import { createInterface } from 'node:readline/promises';

/** Asks a person; the question goes to stderr, so that stdout holds results only. */
export async function askAtTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
