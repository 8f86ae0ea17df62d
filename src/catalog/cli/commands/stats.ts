import { readStats } from '../catalog-data.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { renderJson } from '../render/json.ts';
import { renderStats } from '../render/stats.ts';
import type { Terminal } from '../terminal.ts';

/** `tcerr stats`: how much the catalog holds, and how fresh it is. */
export async function statsCommand(
  { json }: { readonly json?: boolean },
  { out }: Terminal,
): Promise<ExitCode> {
  const stats = await readStats();
  out(json ? renderJson(stats) : renderStats(stats));
  return EXIT.known;
}
