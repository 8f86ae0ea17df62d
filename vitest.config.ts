import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './test/long-files-first.ts';

const KINDS = ['slow', 'built', 'browser'];

/**
 * A project of the tests whose names end in `.<kind>.test.ts`. Files that are not isolated share a process with what others
 * have loaded: modules, the content, a browser.
 */
function project(kind: string, { isolate = false, globalSetup = [] as string[] } = {}) {
  return {
    extends: true as const,
    test: {
      name: kind,
      include: [`test/**/*.${kind}.test.ts`],
      globalSetup,
      isolate,
      // These read whole builds or start browsers, side by side on as many processors as there are.
      testTimeout: 180_000,
      hookTimeout: 300_000,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: KINDS.map((kind) => `test/**/*.${kind}.test.ts`),
          isolate: false,
        },
      },
      // These gain nothing by what other files have loaded.
      project('slow', { isolate: true }),
      project('built'),
      project('browser', { globalSetup: ['test/browser/find-browser.ts'] }),
    ],
    // A test that starts a browser or a command waits for it, so the runner can use every processor.
    maxWorkers: '100%',
    // The commands that tests start spend most of their time on loading the same code.
    env: { NODE_COMPILE_CACHE: resolve('.cache/compiled') },
    sequence: { sequencer: LongFilesFirst },
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'dist/test-results.json' }]],
  },
});
