/** Serves a built site on this machine, with the headers that a good host would send. */
import { createServer, type Server } from 'node:http';
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
