/** Replaces files of a folder as content is replaced: adds, changes and removes some, in folders old and new. */
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../src/content/disk/workspace.ts';
import { workspaceIn } from '../../src/content/disk/workspace-path.ts';

const [folder = '', from = '', ...removed] = process.argv.slice(2);
using workspace = new Workspace(workspaceIn(folder));
cpSync(from, workspace.staged, { recursive: true });
const entries = readdirSync(from, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile());
const added = files.map(({ parentPath, name }) => join(parentPath, name).slice(from.length + 1));
workspace.replace([...added, ...removed]);
