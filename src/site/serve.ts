/** Serves a built site on this machine, with the headers that a good host would send. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { headersOf } from './policy.ts';

export interface Serving {
  readonly server: Server;
  readonly url: string;
}

/** The middleware is typed for Express, and asks no more of it than Node has. */
type Request = Parameters<ReturnType<typeof compression>>[0];
type Response = Parameters<ReturnType<typeof compression>>[1];

/** `base`: the path below which the site is served, `/` or `/atlas/`. Port 0 takes any that is free. */
export function serveSite(
  folder: string,
  { port, base = '/' }: { readonly port: number; readonly base?: string },
): Promise<Serving> {
  const serve = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders(response, pathname) {
      for (const [name, value] of Object.entries(headersOf(pathname))) response.setHeader(name, value);
    },
  });
  const squeeze = compression({ level: 9 });
  const server = createServer((request, response) => {
    const missing = (): void => {
      const page = missingPage(folder, base);
      if (page !== null) {
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', ...headersOf('/') });
        response.end(page);
        return;
      }
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', ...headersOf('/') });
      response.end(`Nothing is at ${request.url ?? '/'}. The atlas begins at ${base}.\n`);
    };
    if (base !== '/') {
      if (!request.url?.startsWith(base)) return missing();
      request.url = request.url.slice(base.length - 1);
    }
    // As a good static host does: what a reader downloads is what a bench measures.
    squeeze(request as Request, response as Response, () => serve(request, response, missing));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      resolve({ server, url: `http://localhost:${taken}${base}` });
    });
  });
}

/** The site's own page for what is not there; null where it was built for another path, as its links would lead nowhere. */
function missingPage(folder: string, base: string): string | null {
  const file = join(folder, '404.html');
  if (!existsSync(file)) return null;
  const page = readFileSync(file, 'utf8');
  return page.includes(` href="${base}favicon.svg"`) ? page : null;
}
