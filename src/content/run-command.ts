/** A command that reads all of its options before it does anything. */
export interface Command<Options> {
  usage: string;
  /** @throws {Error} saying what is missing or unknown. */
  readOptions: () => Options;
  /** Does the work, and says in a line what was done. */
  run: (options: Options) => string | Promise<string>;
  /** Errors that say in words what to do; of any other it is told where it arose as well. */
  expected: readonly (new (
    ...args: never[]
  ) => Error)[];
}

/** Runs a command and gives its exit code: 0 done, 1 it could not be, 2 usage. */
export async function runCommand<Options>(command: Command<Options>): Promise<0 | 1 | 2> {
  const { usage, readOptions, run, expected } = command;
  let options: Options;
  try {
    options = readOptions();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return 2;
  }
  try {
    console.log(await run(options));
    return 0;
  } catch (error) {
    const isExpected = expected.some((kind) => error instanceof kind);
    console.error(isExpected ? (error as Error).message : error);
    return 1;
  }
}
