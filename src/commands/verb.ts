/** A row of the table of options. */
export interface Option {
  /** Long name: `--name` on the CLI, `name` as an input of the Action. */
  readonly name: string;
  readonly short?: string;
  /** A `switch` can be said both ways, `--name` and `--no-name`, and is undefined when nothing is said. */
  readonly type: 'flag' | 'switch' | 'text' | 'number' | 'choice' | 'list';
  readonly choices?: readonly string[];
  readonly default?: string | number | boolean;
  /** Of a number: the least and the greatest. */
  readonly range?: readonly [number, number];
  /** Word for the value in help. */
  readonly value?: string;
  readonly required?: boolean;
  readonly description: string;
}

/** A command, with what it takes. */
export interface Verb {
  /** `plan`, or two words: `registration check`. */
  readonly name: string;
  readonly summary: string;
  /** Positional arguments in help: `<task>`, `<file...>`. */
  readonly argument?: {
    readonly name: string;
    readonly several: boolean;
    readonly optional?: boolean;
    readonly description: string;
  };
  /** What it needs beside files, for the docs. */
  readonly needs: string;
  /** Not a command of the Action: it serves, or writes for a person at a terminal. */
  readonly cliOnly?: boolean;
  readonly options: readonly Option[];
}
