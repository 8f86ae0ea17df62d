import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');
const PARTS = [
  'src',
  'public',
  'skills',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Copies the project without its content to a folder, because two builds in one folder would break each other. */
export function copyProject(to: string): void {
  for (const part of PARTS) cpSync(join(PROJECT, part), join(to, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(to, 'node_modules'));
}
