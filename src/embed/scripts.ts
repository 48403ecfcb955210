/** Files of data as classic scripts: they arrive where `fetch` may not go, in a frame without an origin and from a disk. */

/** Where such files put what they hold. */
type Shelf = Record<string, unknown>;

/** A file that did not arrive, or held nothing. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
}

/** Loads a file of data; each once, and anew where it failed. */
export function scriptShelf(): (url: string, name: string) => Promise<unknown> {
  const begun = new Map<string, Promise<unknown>>();
  const load = (url: string, name: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      const done = (): void => {
        script.remove();
        const held = (globalThis as { partnershipAtlas?: Shelf }).partnershipAtlas?.[name];
        if (held === undefined) reject(new ScriptError(`${url} holds no ${name}`));
        else resolve(held);
      };
      script.addEventListener('load', done);
      script.addEventListener('error', () => {
        script.remove();
        reject(new ScriptError(`${url} did not arrive`));
      });
      script.src = url;
      document.head.append(script);
    });
  return (url, name) => {
    const already = begun.get(url);
    if (already) return already;
    const loading = load(url, name);
    begun.set(url, loading);
    loading.catch(() => begun.delete(url));
    return loading;
  };
}
