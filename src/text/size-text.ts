/** A size in decimal units: `850 B`, `12 KB`, `4.6 MB`. */
export function sizeText(sizeBytes: number): string {
  if (sizeBytes < 1000) return `${sizeBytes} B`;
  if (sizeBytes < 999_500) return `${Math.round(sizeBytes / 1000)} KB`;
  return `${(sizeBytes / 1e6).toFixed(1)} MB`;
}
