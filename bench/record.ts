/** Checks and compiles one record in this process and prints time and peak memory: `record.ts DATA [EVENTS]`. */
import { checkRecord } from '../src/dataset/check.ts';
import { compile } from '../src/dataset/compile.ts';
import { folderOnDisk } from '../src/dataset/effects.ts';
import { loadRecord } from '../src/dataset/load.ts';
import { publicRecord } from '../src/dataset/publicRecord.ts';
import { LANGS } from '../src/model/words.ts';
import { generatedFolder } from './generateFiles.ts';

const [dataRoot, events] = process.argv.slice(2);
const folder = events ? generatedFolder(dataRoot!, Number(events)) : folderOnDisk(dataRoot!);
const start = performance.now();
const { record } = loadRecord(folder);
const loaded = performance.now();
const problems = checkRecord(record!);
const checked = performance.now();
const files = LANGS.map((lang) => compile(record!, lang));
const size = JSON.stringify(files).length + JSON.stringify(publicRecord(record!)).length;
const compiled = performance.now();
process.stdout.write(
  JSON.stringify({
    events: record!.partnerships.reduce((sum, { data }) => sum + data.events.length, 0),
    loadMs: Math.round(loaded - start),
    checkMs: Math.round(checked - loaded),
    compileMs: Math.round(compiled - checked),
    writtenMb: Number((size / 1e6).toFixed(1)),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    problems: problems.filter(({ level }) => level === 'error').length,
  }),
);
