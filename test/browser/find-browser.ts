import type { TestProject } from 'vitest/node';
import { findBrowser } from './launch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser that every browser test starts. */
    browserPath: string;
  }
}

/** Finds the browser once, before test files run side by side. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('browserPath', await findBrowser());
}
