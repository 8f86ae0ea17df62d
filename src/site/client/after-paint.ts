/** Lets the browser show what was typed first; of several calls until then, one counts. */
export function afterPaint(action: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        isWaiting = false;
        action();
      }),
    );
  };
}
