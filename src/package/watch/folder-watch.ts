import { type FSWatcher, watch } from 'node:fs';

/** Changes that come close together are read together. */
const GATHER_MS = 2;

/** Waits for changes in folders. */
export class FolderWatch {
  /** Whether there is a folder that the system cannot watch, such as one of a network. */
  isIncomplete = false;
  readonly #folders = new Map<string, FSWatcher>();
  #isChanged = false;
  #wake: () => void = () => {};

  add(folder: string): void {
    if (this.#folders.has(folder)) return;
    try {
      const watcher = watch(folder, () => this.wake());
      watcher.on('error', () => {
        this.isIncomplete = true;
      });
      this.#folders.set(folder, watcher);
    } catch {
      this.isIncomplete = true;
    }
  }

  /** Changes from now on end the next pause. */
  begin(): void {
    this.#isChanged = false;
  }

  /** Ends the pause, as a change does. */
  wake(): void {
    this.#isChanged = true;
    this.#wake();
  }

  /** Waits so long, or until shortly after a change. */
  async pause(ms: number): Promise<void> {
    if (!this.#isChanged)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
  }

  close(): void {
    for (const watcher of this.#folders.values()) watcher.close();
  }
}
