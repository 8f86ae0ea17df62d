import { readdirSync } from 'node:fs';
import { parse as parsePath } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { skillText } from '../../src/knowledge/skill/skill-text.ts';
import { TOOLS } from '../../src/package/mcp/tools/tools.ts';
import { llmsText } from '../../src/site/assemble/llms.ts';
import { sampleIndex } from '../sample-content.ts';

const skill = skillText();
const tools = TOOLS.map(({ name }) => name);

describe('the skill', () => {
  it('has a name and a description that agents accept', () => {
    const [, front = ''] = /^---\n(.*?)\n---\n/s.exec(skill) ?? [];
    const { name, description, ...others } = parse(front);
    expect(others).toEqual({});
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(description.length).toBeLessThanOrEqual(1_024);
    expect(skill.length).toBeLessThan(4_000);
  });

  it('names tools that the server has', () => {
    const named = Array.from(skill.matchAll(/`([a-z]+_[a-z]+)`/g), ([, name]) => name);
    expect(named.length).toBeGreaterThan(3);
    expect(tools).toEqual(expect.arrayContaining(named));
  });

  it('names commands that the program has', () => {
    const commands = readdirSync('src/package/command/commands').map(
      (file) => parsePath(file).name,
    );
    const named = Array.from(skill.matchAll(/\btcerr ([a-z]+)/g), ([, name]) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(commands).toEqual(expect.arrayContaining(named));
  });

  it('has a command that takes a code only where a code is given', () => {
    const rows = skill.split('\n').filter((line) => line.includes('tcerr actions CODE'));
    expect(rows).toEqual([expect.stringMatching(/^\| a code.*`list_actions`/)]);
  });
});

it('llms.txt names all tools, and leads to the skill', () => {
  const text = llmsText(sampleIndex());
  const [, named = ''] = /Tools: (.*)\.$/m.exec(text) ?? [];
  expect(named.split(', ').sort()).toEqual(tools.toSorted());
  expect(text).toContain('](/SKILL.md)');
  expect(text.length).toBeLessThan(8_000);
});
