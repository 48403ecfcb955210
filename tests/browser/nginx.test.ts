/** The settings of docs/hosting.md in a real nginx: it sends what the policy says, at a root and below a path. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { messagesIn } from '../../src/i18n/messages.ts';
import { nginxConf } from '../../src/site/hosting.ts';
import { CACHE_FOREVER, headersOf } from '../../src/site/policy.ts';

const nginx = inject('nginx');
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

describe.skipIf(nginx === null).each(['/', '/some/atlas/'])('nginx, below %s', (base) => {
  let folder: string;
  let running: ChildProcess;
  let origin: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-nginx-'));
    const site = join(folder, 'site');
    for (const part of ['index.html', 'en', 'assets', 'data', 'favicon.svg', '404.html'])
      cpSync(join(DIST, part), join(site, part), { recursive: true });
    // One that no build needs to have made yet.
    mkdirSync(join(site, 'en/embed/sample'), { recursive: true });
    writeFileSync(join(site, 'en/embed/sample/index.html'), '<!doctype html><title>Embed</title>');
    const { stderr } = await promisify(execFile)(nginx!, ['-V']);
    const conf = /--conf-path=(\S+)/.exec(stderr)?.[1] ?? '/etc/nginx/nginx.conf';
    copyFileSync(join(dirname(conf), 'mime.types'), join(folder, 'mime.types'));
    const port = await freePort();
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `  ${name}_temp_path ${folder}/${name};`)
      .join('\n');
    writeFileSync(
      join(folder, 'nginx.conf'),
      // Its workers would else run as somebody who may not read the folder.
      `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;\npid ${folder}/nginx.pid;\nerror_log stderr crit;\nevents {}\nhttp {\n  access_log off;\n${temp}\n${nginxConf({ root: site, base, listen: `127.0.0.1:${port}` })}}\n`,
    );
    running = spawn(nginx!, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
    origin = `http://127.0.0.1:${port}`;
    for (let tries = 0; ; tries += 1) {
      try {
        await fetch(origin);
        break;
      } catch (error) {
        if (tries > 50 || running.exitCode !== null) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGQUIT');
    await ended;
    rmSync(folder, { recursive: true });
  });

  const get = (path: string): Promise<Response> => fetch(`${origin}${base}${path.slice(1)}`);
  const files = (under: string): string[] =>
    nginx === null
      ? []
      : readdirSync(join(DIST, under))
          .filter((name) => name.includes('.'))
          .map((name) => `/${under}/${name}`);

  it('sends the headers of the policy with pages, scripts, data and embeds, and no others', async () => {
    const country = readdirSync(join(DIST, 'en/country'))[0]!;
    const paths = [
      '/',
      '/index.html',
      '/en/',
      '/en/index.html',
      `/en/country/${country}/`,
      '/en/embed/sample/',
      '/en/embed/sample/index.html',
      '/favicon.svg',
      ...files('assets'),
      ...files('data'),
      ...files('data/host').slice(0, 3),
    ];
    const names = ['Content-Security-Policy', 'Referrer-Policy', 'X-Content-Type-Options', 'Cache-Control'];
    const said = async (path: string): Promise<unknown[]> => {
      const response = await get(path);
      await response.arrayBuffer();
      return [path, response.status, ...names.map((name) => response.headers.get(name))];
    };
    const expected = paths.map((path) => [path, 200, ...names.map((name) => headersOf(path)[name] ?? null)]);
    expect(await Promise.all(paths.map(said))).toEqual(expected);
    const forever = expected.filter((row) => row.at(-1) === CACHE_FOREVER).length;
    expect(forever).toBeGreaterThan(20);
    expect(forever).toBeLessThan(paths.length - 10);
  });

  it('lets other sites frame an embed, and nothing else', async () => {
    const ancestors = async (path: string): Promise<string | undefined> =>
      /frame-ancestors (.*)$/.exec((await get(path)).headers.get('Content-Security-Policy') ?? '')?.[1];
    expect(await ancestors('/en/embed/sample/')).toBe('*');
    expect(await ancestors('/en/')).toBe("'self'");
    expect(await ancestors('/en/nothing/embed/')).toBe("'self'");
  });

  it('names types and encoding, compresses, and says that nothing is where nothing is', async () => {
    const type = async (path: string): Promise<string | null> => (await get(path)).headers.get('Content-Type');
    expect(await type('/data/events.geojson')).toBe('application/geo+json; charset=utf-8');
    expect(await type('/data/events.csv')).toBe('text/csv; charset=utf-8');
    expect(await type('/data/sources.bib')).toBe('application/x-bibtex');
    const json = await get('/data/events.json');
    expect(json.headers.get('Content-Encoding')).toBe('gzip');
    expect((await json.json()) as unknown[]).not.toHaveLength(0);
    const missing = await get('/en/nowhere/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain(messagesIn('fr').ui.nothingHere);
  });
});
