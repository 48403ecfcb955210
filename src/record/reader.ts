/** The browser's reader: fetches the index, the shapes and the details of hosts, each once. */
import type { PlaceBook } from '../query/places.ts';
import {
  FORMAT,
  type HostFile,
  type IdsFile,
  type IndexFile,
  type PlacesFile,
  type RestFile,
  type SearchFile,
} from './format.ts';
import { decodePlaces, FormatError } from './decode.ts';

/** A file that did not arrive: no network, a missing file, or something that is no record. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly url: string;
  constructor(url: string, reason: string) {
    super(`${url}: ${reason}`);
    this.url = url;
  }
}

export type Fetch = (url: string) => Promise<Pick<Response, 'ok' | 'status' | 'json'>>;

/** Fetches JSON. Throws a {@link LoadError} that names the file and the reason. */
export async function fetchJson(url: string, fetchOne: Fetch = (address) => fetch(address)): Promise<unknown> {
  let response;
  try {
    response = await fetchOne(url);
  } catch {
    throw new LoadError(url, 'no connection');
  }
  if (!response.ok) throw new LoadError(url, `status ${response.status}`);
  try {
    return await response.json();
  } catch {
    throw new LoadError(url, 'not a record');
  }
}

export async function loadIndex(url: string, fetchOne?: Fetch): Promise<IndexFile> {
  const index = (await fetchJson(url, fetchOne)) as IndexFile;
  if (index.format !== FORMAT)
    throw new FormatError(`${url} has format ${String(index.format)}, this page reads ${FORMAT}`);
  return index;
}

/** The whole index: the first view's, and the ties that it does without. */
export async function loadWhole(base: string, index: IndexFile, fetchOne?: Fetch): Promise<IndexFile> {
  const rest = (await fetchJson(base + index.rest, fetchOne)) as RestFile;
  if (rest.format !== FORMAT)
    throw new FormatError(`${index.rest} has format ${String(rest.format)}, this page reads ${FORMAT}`);
  return { ...index, ties: [...index.ties, ...rest.ties] };
}

/** Ids of the events of each partnership, in the order of the index; only an address that names an event needs them. */
export async function loadIds(base: string, index: IndexFile, fetchOne?: Fetch): Promise<IdsFile> {
  return (await fetchJson(base + index.ids, fetchOne)) as IdsFile;
}

/** Details of hosts, each fetched once; what failed is asked for anew when it is needed again. */
export class Details {
  readonly #base: string;
  readonly #index: IndexFile;
  readonly #fetch: Fetch | undefined;
  readonly #files = new Map<string, Promise<HostFile>>();
  #places: Promise<PlaceBook> | null = null;
  /** Told of every file once it is there. */
  onLoaded: ((file: HostFile) => void) | null = null;

  /** `base`: the address of the folder in which the index lies, with a slash at its end. */
  constructor(base: string, index: IndexFile, fetchOne?: Fetch) {
    this.#base = base;
    this.#index = index;
    this.#fetch = fetchOne;
  }

  has(host: string): boolean {
    return this.#index.details[host] !== undefined;
  }

  of(host: string): Promise<HostFile> {
    const begun = this.#files.get(host);
    if (begun) return begun;
    const loading = this.#load(host);
    this.#files.set(host, loading);
    loading.catch(() => this.#files.delete(host));
    return loading;
  }

  /** Ids of the events of each partnership. */
  ids(): Promise<IdsFile> {
    return loadIds(this.#base, this.#index, this.#fetch);
  }

  /** What can be searched for. */
  async search(): Promise<SearchFile> {
    const file = (await fetchJson(this.#base + this.#index.search, this.#fetch)) as SearchFile;
    this.#check(this.#index.search, file);
    return file;
  }

  /** Where events took place; fetched once, and anew after a failure. */
  places(): Promise<PlaceBook> {
    this.#places ??= this.#loadPlaces();
    this.#places.catch(() => (this.#places = null));
    return this.#places;
  }

  async #loadPlaces(): Promise<PlaceBook> {
    const file = (await fetchJson(this.#base + this.#index.places, this.#fetch)) as PlacesFile;
    if (file.format !== FORMAT) throw new FormatError(`${this.#index.places} has format ${String(file.format)}`);
    return decodePlaces(file);
  }

  async #load(host: string): Promise<HostFile> {
    const name = this.#index.details[host];
    if (name === undefined) throw new LoadError(host, 'no details in this record');
    const file = (await fetchJson(this.#base + name, this.#fetch)) as HostFile;
    this.#check(name, file);
    this.onLoaded?.(file);
    return file;
  }

  #check(name: string, file: { readonly format: number; readonly version: string }): void {
    if (file.format !== FORMAT || file.version !== this.#index.version)
      throw new FormatError(`${name} is of version ${file.version}, the page of ${this.#index.version}`);
  }
}
