/** The repository that runs this on GitHub, as `OWNER/NAME`; `undefined` elsewhere. */
export function githubRepository(): string | undefined {
  return process.env.GITHUB_REPOSITORY;
}

/** Whether this runs in a GitHub workflow. */
export function isGithubWorkflow(): boolean {
  return Boolean(process.env.GITHUB_ACTIONS);
}
