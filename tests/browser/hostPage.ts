/** Somebody else's site, on another origin: pages that hold frames of the atlas, under the policies that such sites have. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostPage {
  readonly html: string;
  /** Content-Security-Policy of the page. */
  readonly policy?: string;
}

export interface HostSite {
  readonly server: Server;
  /** With a slash at its end. Another host than the atlas's, so another site and not only another port. */
  readonly url: string;
  /** Puts a page there; gives its address. */
  put(name: string, page: HostPage): string;
}

export function serveHost(): Promise<HostSite> {
  const pages = new Map<string, HostPage>();
  const server = createServer((request, response) => {
    const page = pages.get((request.url ?? '').slice(1));
    response.writeHead(page ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(page?.policy ? { 'Content-Security-Policy': page.policy } : {}),
    });
    response.end(page ? `<!doctype html><meta charset="utf-8"><title>An article</title>${page.html}` : '');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      resolve({
        server,
        url,
        put(name, page) {
          pages.set(name, page);
          return url + name;
        },
      });
    });
  });
}
