import { isHalfDone, workspaceFor } from '../../content/disk/workspace-path.ts';
import { OutputError } from '../../content/output-error.ts';

/** @throws {OutputError} if a build is writing a site, or was interrupted while it did. */
export function assertWholeSite(site: string): void {
  if (isHalfDone(workspaceFor(site)))
    throw new OutputError(
      `${site} is half written: a build is writing it or was interrupted; run \`npm run build\` again`,
    );
}
