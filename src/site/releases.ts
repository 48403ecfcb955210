/**
 * Releases: the compiled record of a dated version, kept as it was in `releases/<version>/` and never rendered anew. Each
 * has a `release.json` with the form of its files and their SHA-256; the files lie beside it, compressed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Published } from '../dataset/checks/published.ts';
import { tombstonesOf } from '../dataset/corrections.ts';
import { editionOf, sourcesOf } from '../dataset/edition.ts';
import type { DataRecord } from '../dataset/load.ts';
import { publicRecord } from '../dataset/publicRecord.ts';
import { DOWNLOAD_FORMAT, LICENCE } from '../export/edition.ts';
import { CHANGES, REVIEWS, STANDINGS, STATUSES } from '../model/words.ts';
import type { Released, Tombstone } from '../query/changes.ts';
import { changesBetween } from '../query/changes.ts';
import { changesText } from '../i18n/changes.ts';
import { LANGS } from '../model/words.ts';
import {
  compressPack,
  decompressPack,
  packEmbeds,
  unpackEmbeds,
  withoutWithdrawn,
  type EmbedFiles,
  type Withdrawn,
} from './embedPack.ts';
import type { DatedRelease } from './notices.ts';
import type { Output } from './output.ts';

/** The files of a release, in their plain form. */
const PARTS = ['events.json', 'partnerships.json', 'sources.csl.json', 'tombstones.json'] as const;
type Part = (typeof PARTS)[number];

const textShape = z.object({ en: z.string(), fr: z.string() });

const manifestShape = z.object({
  version: z.string(),
  format: z.int().positive(),
  /** The day on which it was made. */
  released: z.iso.date(),
  readUntil: z.iso.date(),
  title: textShape,
  licence: z.string(),
  files: z.array(
    z.object({
      path: z.enum(PARTS),
      /** Beside the manifest, gzip. */
      stored: z.string(),
      /** Of the plain form. */
      bytes: z.int(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  /** Its embeds in one file, brotli; releases made before there were embeds have none. */
  embeds: z.object({ stored: z.string(), bytes: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }).optional(),
  /** Only in a published copy: ids whose text was taken out of it since. */
  withdrawn: z.array(z.string()).optional(),
});
export type Manifest = z.infer<typeof manifestShape>;

/** What every release must let itself be read as, whatever else it holds. */
const tombstonesShape = z.array(z.object({ id: z.string(), date: z.string(), reason: textShape }));
const eventsShape = z.array(
  z.object({
    id: z.string(),
    also: z.array(z.string()),
    partnership: z.string().nullable(),
    host: z.string(),
    date: z.string(),
    change: z.enum(CHANGES),
    review: z.enum(REVIEWS),
    summary: textShape,
    citations: z.array(z.object({ source: z.string() })),
  }),
);
const partnershipsShape = z.array(
  z.object({
    id: z.string(),
    also: z.array(z.string()),
    partner: z.string(),
    host: z.string(),
    title: textShape,
    status: z.enum(STATUSES).nullable(),
    standing: z.enum(STANDINGS).nullable(),
  }),
);

const sourcesShape = z.array(z.object({ custom: z.object({ outlet: z.string() }) }));

/** A release that cannot be read or made: it says which and why. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
}

/** Where the releases of a record lie: beside its folder. */
export function releasesBeside(dataRoot: string): string {
  return join(dirname(resolve(dataRoot)), 'releases');
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Writes the record as a release, and gives its manifest. Refuses where one of that version exists. */
export function makeRelease(
  record: DataRecord,
  folder: string,
  released: string,
  embeds: EmbedFiles | null = null,
): Manifest {
  const { version, readUntil, title } = editionOf(record);
  if (!/^[\w.-]+$/.test(version)) throw new ReleaseError(`"${version}" cannot be the name of a folder`);
  const home = join(folder, version);
  if (existsSync(home))
    throw new ReleaseError(
      `release ${version} exists already, and a release is never made anew; raise recordVersion in atlas.yaml`,
    );
  const { events, partnerships } = publicRecord(record);
  const texts: Readonly<Record<Part, string>> = {
    // Without indentation: it is kept for ever.
    'events.json': `${JSON.stringify(events)}\n`,
    'partnerships.json': `${JSON.stringify(partnerships)}\n`,
    'sources.csl.json': `${JSON.stringify(sourcesOf(record).map(({ item }) => item))}\n`,
    'tombstones.json': `${JSON.stringify(tombstonesOf(record))}\n`,
  };
  const manifest: Manifest = {
    version,
    format: DOWNLOAD_FORMAT,
    released,
    readUntil,
    title,
    licence: LICENCE.path,
    files: PARTS.map((path) => ({
      path,
      stored: `${path}.gz`,
      bytes: Buffer.byteLength(texts[path]),
      sha256: hashOf(texts[path]),
    })),
  };
  mkdirSync(home, { recursive: true });
  for (const { path, stored } of manifest.files) writeFileSync(join(home, stored), gzipSync(texts[path], { level: 9 }));
  writeFileSync(join(home, 'release.json'), json(manifest));
  return embeds === null ? manifest : keepEmbeds(folder, version, embeds);
}

/** Keeps the embeds of a release that has none yet; gives its manifest. */
export function keepEmbeds(folder: string, version: string, embeds: EmbedFiles): Manifest {
  const home = join(folder, version);
  const manifest = manifestOf(home);
  if (manifest.embeds)
    throw new ReleaseError(`the embeds of release ${version} are kept already, and stay as they are`);
  const text = packEmbeds(embeds);
  const stored = 'embeds.json.br';
  writeFileSync(join(home, stored), compressPack(text));
  const whole: Manifest = { ...manifest, embeds: { stored, bytes: Buffer.byteLength(text), sha256: hashOf(text) } };
  writeFileSync(join(home, 'release.json'), json(whole));
  return whole;
}

/** The embeds of a release without what was withdrawn since; null where none are kept. */
export function releasedEmbeds(
  folder: string,
  manifest: Manifest,
  tombstones: readonly Tombstone[],
): EmbedFiles | null {
  const { version, embeds } = manifest;
  if (!embeds) return null;
  const text = decompressPack(readFileSync(join(folder, version, embeds.stored)));
  if (hashOf(text) !== embeds.sha256)
    throw new ReleaseError(`the embeds of release ${version} are not what was released: their checksum differs`);
  const files = unpackEmbeds(text);
  if (tombstones.length === 0) return files;
  const release = readRelease(folder, version);
  const graves = tombstones.map((grave): Withdrawn => {
    const isTie = release.partnerships.some(({ id }) => id === grave.id);
    const own = release.events.filter(({ partnership }) => partnership === grave.id).map(({ id }) => id);
    return { ...grave, partnership: isTie ? grave.id : null, events: new Set(isTie ? own : [grave.id]) };
  });
  return withoutWithdrawn(files, graves, version);
}

/** All releases of a folder, oldest first. None where there is no such folder. */
export function releasesIn(folder: string): Manifest[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => manifestOf(join(folder, name)))
    .sort((a, b) => (a.released < b.released ? -1 : a.released > b.released ? 1 : a.version < b.version ? -1 : 1));
}

function manifestOf(home: string): Manifest {
  const path = join(home, 'release.json');
  if (!existsSync(path)) throw new ReleaseError(`${home} has no release.json`);
  const parsed = manifestShape.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new ReleaseError(`${path} is no manifest: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function partOf(folder: string, { version, files }: Manifest, part: Part): unknown {
  const file = files.find(({ path }) => path === part);
  if (!file) throw new ReleaseError(`release ${version} has no ${part}`);
  const text = gunzipSync(readFileSync(join(folder, version, file.stored))).toString('utf8');
  if (hashOf(text) !== file.sha256)
    throw new ReleaseError(`${part} of release ${version} is not what was released: its checksum differs`);
  return JSON.parse(text);
}

/** Reads a release with today's reader. Throws a {@link ReleaseError} where it is not what was released, or of a later form. */
export function readRelease(folder: string, version: string): Released {
  const manifest = releasesIn(folder).find((one) => one.version === version);
  if (!manifest)
    throw new ReleaseError(
      `there is no release "${version}"; there are: ${
        releasesIn(folder)
          .map((one) => one.version)
          .join(', ') || 'none'
      }`,
    );
  if (manifest.format > DOWNLOAD_FORMAT)
    throw new ReleaseError(
      `release ${version} is of form ${manifest.format}, which this version of the atlas does not know yet`,
    );
  const read = <T>(part: Part, shape: z.ZodType<T>): T => shapedPart(folder, manifest, part, shape);
  return {
    version,
    readUntil: manifest.readUntil,
    events: read('events.json', eventsShape),
    partnerships: read('partnerships.json', partnershipsShape),
    tombstones: read('tombstones.json', tombstonesShape),
  };
}

function shapedPart<T>(folder: string, manifest: Manifest, part: Part, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(partOf(folder, manifest, part));
  if (!parsed.success)
    throw new ReleaseError(`${part} of release ${manifest.version}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** All releases of a folder with what they hold, oldest first. */
export function readReleases(folder: string): DatedRelease[] {
  return releasesIn(folder).map(({ version, released }) => ({ ...readRelease(folder, version), released }));
}

/** The record as it stands, to be compared with a release. */
export function unreleased(record: DataRecord): Released {
  const { version, readUntil } = editionOf(record);
  return { version, readUntil, ...publicRecord(record), tombstones: tombstonesOf(record) };
}

/** The ids that the newest release has made public, and the outlets of all of them; null where there is none. */
export function publishedIds(folder: string): Published | null {
  const all = releasesIn(folder);
  const newest = all.at(-1);
  if (!newest) return null;
  const { version, events, partnerships, tombstones } = readRelease(folder, newest.version);
  const ids = (list: readonly { readonly id: string; readonly also: readonly string[] }[]): string[] =>
    list.flatMap(({ id, also }) => [id, ...also]);
  return {
    version,
    versions: all.map((one) => one.version),
    events: ids(events),
    partnerships: ids(partnerships),
    // A release names outlets by their sources, and so not by their former ids.
    outlets: [
      ...new Set(
        all.flatMap((one) =>
          shapedPart(folder, one, 'sources.csl.json', sourcesShape).map(({ custom }) => custom.outlet),
        ),
      ),
    ],
    withdrawn: tombstones.map(({ id }) => id),
  };
}

/**
 * Copies the releases below `releases/` of the site, with an index, and what changed from each to the next. Files are
 * copied as they lie, but for what was withdrawn since: its text is taken out of the copies too. `read`: all of them with
 * what they hold, oldest first, where that is known.
 */
export function writeReleases(
  folder: string,
  record: DataRecord,
  output: Output,
  read: readonly Released[] = readReleases(folder),
): void {
  const manifests = releasesIn(folder);
  const tombstones = tombstonesOf(record);
  const current = new Set(record.sources.keys());
  for (const manifest of manifests) {
    const published = publishedCopy(folder, manifest, tombstones, current);
    for (const [stored, bytes] of published.files) output.write(`releases/${manifest.version}/${stored}`, bytes);
    output.write(`releases/${manifest.version}/release.json`, json(published.manifest));
  }
  const last = manifests.at(-1)?.version;
  const now = unreleased(record);
  let older: Released | null = null;
  for (const newer of [...read, now]) {
    if (older !== null) {
      const changes = changesBetween(older, newer);
      const home = newer === now ? 'releases/since' : `releases/${newer.version}/changes`;
      output.write(`${home}.json`, json(changes));
      for (const lang of LANGS) output.write(`${home}.${lang}.txt`, changesText(changes, lang));
    }
    older = newer;
  }
  output.write(
    'releases/index.json',
    json({
      newest: last ?? null,
      // Newest first, as a reader looks for it.
      releases: manifests.toReversed().map(({ version, released, readUntil, format }) => ({
        version,
        released,
        readUntil,
        format,
        path: `${version}/release.json`,
      })),
    }),
  );
}

interface Copy {
  readonly manifest: Manifest;
  readonly files: readonly (readonly [stored: string, bytes: Uint8Array])[];
}

function publishedCopy(
  folder: string,
  manifest: Manifest,
  tombstones: readonly Tombstone[],
  current: ReadonlySet<string>,
): Copy {
  const { version } = manifest;
  const asReleased = (): Copy => ({
    manifest,
    files: manifest.files.map(({ stored }) => [stored, readFileSync(join(folder, version, stored))] as const),
  });
  if (tombstones.length === 0) return asReleased();
  const graves = new Map(tombstones.map((one) => [one.id, one]));
  const listOf = (part: Part) => partOf(folder, manifest, part) as readonly { readonly id: string }[];
  const [events, partnerships] = [listOf('events.json'), listOf('partnerships.json')];
  const withdrawn = [...events, ...partnerships].map(({ id }) => id).filter((id) => graves.has(id));
  if (withdrawn.length === 0) return asReleased();
  const bury = (list: readonly { readonly id: string }[]) =>
    list.map((one) => {
      const grave = graves.get(one.id);
      return grave ? { id: grave.id, withdrawn: { date: grave.date, reason: grave.reason } } : one;
    });
  // A title can say what was withdrawn: sources that nothing else cites go with it.
  const cited = new Set(
    events
      .filter(({ id }) => !graves.has(id))
      .flatMap((event) => (event as { citations?: { source: string }[] }).citations ?? [])
      .map(({ source }) => source),
  );
  const parts: Readonly<Record<Part, unknown>> = {
    'events.json': bury(events),
    'partnerships.json': bury(partnerships),
    'sources.csl.json': listOf('sources.csl.json').filter(({ id }) => cited.has(id) || current.has(id)),
    'tombstones.json': tombstones,
  };
  const texts = manifest.files.map((file) => ({ file, text: `${JSON.stringify(parts[file.path])}\n` }));
  return {
    manifest: {
      ...manifest,
      files: texts.map(({ file, text }) => ({ ...file, bytes: Buffer.byteLength(text), sha256: hashOf(text) })),
      withdrawn,
    },
    files: texts.map(({ file, text }) => [file.stored, gzipSync(text, { level: 9 })] as const),
  };
}
