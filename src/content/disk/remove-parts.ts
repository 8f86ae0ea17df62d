import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A file that `replaceFile` is writing, with the process that does. */
const PART = /\.(\d+)\.part$/;

/** Removes the half-written files below a folder whose processes have ended; the folder may be missing. */
export function removeParts(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const [, id] = PART.exec(entry.name) ?? [];
    if (id !== undefined && entry.isFile() && !isRunning(Number(id)))
      rmSync(join(entry.parentPath, entry.name), { force: true });
  }
}

/** Whether a process with this id exists, also one of another user. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
