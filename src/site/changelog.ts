/** The project's list of changes, as far as Markdown goes that it is written in: a heading a version, a list below it. */

export interface ChangeList {
  readonly version: string;
  readonly changes: readonly string[];
}

export function readChangelog(text: string): ChangeList[] {
  const lists: { version: string; changes: string[] }[] = [];
  for (const line of text.split('\n')) {
    const [, version] = /^##\s+(.+)$/.exec(line) ?? [];
    const [, change] = /^[-*]\s+(.+)$/.exec(line) ?? [];
    const list = lists.at(-1);
    if (version !== undefined) lists.push({ version, changes: [] });
    else if (change !== undefined) list?.changes.push(change);
    // An item goes on where a line is set in below it.
    else if (/^\s+\S/.test(line) && list && list.changes.length > 0) {
      list.changes.push(`${list.changes.pop()!} ${line.trim()}`);
    }
  }
  return lists;
}
