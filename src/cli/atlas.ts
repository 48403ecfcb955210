import { checkRecord } from '../dataset/check.ts';
import { countsOf } from '../dataset/counts.ts';
import { folderOnDisk } from '../dataset/effects.ts';
import { loadRecord } from '../dataset/load.ts';
import { problemLine } from '../dataset/problem.ts';
// interim
const { record, problems } = loadRecord(folderOnDisk(new URL('../../data', import.meta.url).pathname));
const filter = process.argv.slice(2).filter((a) => !a.startsWith('-'));
const lists = process.argv.includes('--lists');
const all = [...problems, ...(record ? checkRecord(record) : [])].filter((p) => (lists || p.level === 'error') && (filter.length === 0 || filter.some((f) => p.file.includes(f))));
for (const p of all) console.log(problemLine(p));
if (record) console.log(JSON.stringify(countsOf(record), null, 1));
