/** The content folder: the environment variable `CONTENT_DIR`; `content` if it is unset or empty. */
export function contentFolder(): string {
  return process.env.CONTENT_DIR || 'content';
}
