/**
 * The words of a name, in lower case: `AccessKeyOverLimit` → `access key over limit`. Runs of
 * capitals stay together (`DBInstanceId` → `db instance id`); digits stay with the word before.
 * Empty for a name without letters or digits.
 */
export function wordsOf(name: string): string[] {
  const parts = name.match(/[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+/g);
  return (parts ?? []).map((word) => word.toLowerCase());
}
