/** Addresses asked of a web that misbehaves in each way: all of it is one server on the loopback. */
import fc from 'fast-check';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decoded } from '../../src/links/charset.ts';
import { USUAL, type LinkSettings } from '../../src/links/effects.ts';
import { headOf } from '../../src/links/page.ts';
import { hostOf, paced } from '../../src/links/pace.ts';
import { ask, waitOf, type Web } from '../../src/links/retry.ts';
import { request } from '../../src/links/request.ts';
import { robots } from '../../src/links/robots.ts';
import { isDead, missingAfter, readState, stateLine, type Found, type State } from '../../src/links/state.ts';
import { sweep, type SweepOptions } from '../../src/links/sweep.ts';
import type { Target } from '../../src/links/target.ts';
import { isSameTitle } from '../../src/links/title.ts';
import { isHome } from '../../src/links/verdict.ts';
import { visit, type Visit } from '../../src/links/visit.ts';
import { copiedFrom, copyOf, type Copy } from '../../src/links/wayback.ts';
import { bomb, endless, html, localWeb, redirect, START, text, type LocalWeb } from '../fixture/web.ts';

const AGENT = 'atlas-links/1 (+https://atlas.example/)';
const SETTINGS: LinkSettings = { ...USUAL, agent: AGENT, timeout: 400, pace: 0, backoff: 1000, most: 200_000 };
const API = 'http://archive.example/available';
const TITLE = 'Trainers leave the northern camp';

let web: LocalWeb;
beforeEach(async () => {
  web = await localWeb();
});
afterEach(() => web.close());

const asWeb = (over: Partial<LinkSettings> = {}): Web => {
  const settings = { ...SETTINGS, ...over };
  return { settings, effects: web, pace: paced(settings.pace, web) };
};
const look = (url: string, expected: string | null = TITLE, over: Partial<LinkSettings> = {}): Promise<Visit> => {
  const asking = asWeb(over);
  return visit({ url, expected }, asking, robots(asking));
};
/** The addresses asked, without those of robots.txt. */
const pages = (): string[] => web.asked.map(({ url }) => url).filter((url) => !url.endsWith('/robots.txt'));

describe('an address', () => {
  it('that shows its page under its title is shown', async () => {
    web.on('http://news.example/a', html(`${TITLE} | The News`));
    expect(await look('http://news.example/a')).toMatchObject({ state: 'shown', status: 200, same: true, tries: 1 });
    expect(web.asked.map(({ agent }) => agent)).toEqual([AGENT, AGENT]);
  });

  it.each([404, 410])('that answers %i is gone, and is not asked again', async (status) => {
    web.on('http://news.example/a', html('No page', status));
    expect(await look('http://news.example/a')).toMatchObject({ state: 'gone', status, tries: 1 });
  });

  it('that hangs is given up after its time, after as many tries as are set', async () => {
    web.on('http://slow.example/a', () => undefined);
    const seen = await look('http://slow.example/a', TITLE, { tries: 2, timeout: 80 });
    expect(seen).toMatchObject({ state: 'unreachable', fault: 'timeout', tries: 2 });
    expect(pages()).toHaveLength(2);
  });

  it('that begins and never ends is given up too', async () => {
    web.on('http://slow.example/a', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('<title>');
      const drip = setInterval(() => response.write('.'), 10);
      response.on('close', () => clearInterval(drip));
    });
    expect(await look('http://slow.example/a', TITLE, { tries: 1, timeout: 120 })).toMatchObject({
      state: 'unreachable',
      fault: 'timeout',
    });
  });

  it('that is slow but in time is shown', async () => {
    web.on('http://slow.example/a', (got, response, raw) => {
      setTimeout(() => html(TITLE)(got, response, raw), 60);
    });
    expect(await look('http://slow.example/a')).toMatchObject({ state: 'shown' });
  });

  it('that breaks off is asked again, and shown where it then answers', async () => {
    web.on('http://news.example/a', (got, response, raw) => {
      if (got.before === 0) raw.socket.destroy();
      else html(TITLE)(got, response, raw);
    });
    expect(await look('http://news.example/a')).toMatchObject({ state: 'shown', tries: 2 });
    web.on('http://news.example/b', (_, __, raw) => void raw.socket.destroy());
    expect(await look('http://news.example/b')).toMatchObject({ state: 'unreachable', fault: 'reset', tries: 3 });
  });

  it.each([
    ['http://nowhere.example/a', 'name'],
    ['http://forged.example/a', 'certificate'],
  ])('whose host cannot be found, or is another, is asked once: %s', async (url, fault) => {
    expect(await look(url)).toMatchObject({ state: 'unreachable', fault });
    expect(web.slept).toEqual([]);
  });

  it('at which nobody listens is unreachable', async () => {
    expect(await look('http://closed.example/a')).toMatchObject({ state: 'unreachable', fault: 'closed' });
  });

  it('that sends no HTTP is unreachable, and ends nothing else', async () => {
    web.on('http://news.example/a', (_, __, raw) => void raw.socket.end('SSH-2.0-what\r\n\r\n'));
    expect(await look('http://news.example/a', TITLE, { tries: 1 })).toMatchObject({
      state: 'unreachable',
      fault: 'protocol',
    });
  });

  it('that redirects in a circle, or on and on, is a loop', async () => {
    web.on('http://news.example/a', redirect('/b', 301));
    web.on('http://news.example/b', redirect('/a', 301));
    expect(await look('http://news.example/a')).toMatchObject({ state: 'loop' });
    for (let n = 0; n < 30; n += 1) web.on(`http://far.example/${n}`, redirect(`/${n + 1}`));
    const seen = await look('http://far.example/0');
    expect(seen.state).toBe('loop');
    expect(seen.hops.length).toBeLessThan(13);
  });

  it('that redirects for good tells each step and where it ends', async () => {
    web.on('http://news.example/a', redirect('https://news.example/a', 301));
    // One server plays both schemes: the second time it answers with the next step.
    web.on('http://news.example/b', redirect('http://new.example/b', 308));
    web.on('http://new.example/b', html(TITLE));
    expect(await look('http://news.example/b')).toMatchObject({
      state: 'shown',
      hops: [{ status: 308, to: 'http://new.example/b' }],
      end: 'http://new.example/b',
    });
  });

  it('that leads to the first page of its site is no longer there', async () => {
    web.on('http://news.example/2022/a', redirect('/'));
    web.on('http://news.example/', html('The News'));
    web.on('http://news.example/2022/b', redirect('/fr/'));
    web.on('http://news.example/fr/', html('Les nouvelles'));
    expect(await look('http://news.example/2022/a')).toMatchObject({ state: 'home' });
    expect(await look('http://news.example/2022/b', null)).toMatchObject({ state: 'home' });
    // What was cited is the first page itself.
    expect(await look('http://news.example/', null)).toMatchObject({ state: 'shown' });
  });

  it('that sends its reader on by itself is followed', async () => {
    web.on('http://news.example/a', html('Moved', 200, '<meta http-equiv="refresh" content="0; url=/new/a">'));
    web.on('http://news.example/new/a', html(TITLE));
    expect(await look('http://news.example/a')).toMatchObject({ state: 'shown', end: 'http://news.example/new/a' });
    web.on('http://news.example/live', html(TITLE, 200, '<meta http-equiv="refresh" content="300; url=/live">'));
    expect(await look('http://news.example/live')).toMatchObject({ state: 'shown', hops: [] });
  });

  it('that redirects to what is no address of the web is followed no further', async () => {
    web.on('http://news.example/a', redirect('file:///etc/passwd'));
    expect(await look('http://news.example/a')).toMatchObject({ state: 'failing', hops: [] });
  });

  it('that is busy is left alone for as long as it says, then asked again', async () => {
    web.on('http://busy.example/a', (got, response, raw) => {
      if (got.before === 0) {
        response.writeHead(429, { 'retry-after': '30' });
        response.end();
      } else html(TITLE)(got, response, raw);
    });
    expect(await look('http://busy.example/a')).toMatchObject({ state: 'shown', tries: 2 });
    const [first, second] = web.asked.filter(({ url }) => url.endsWith('/a')).map(({ at }) => at);
    expect(second! - first!).toBeGreaterThanOrEqual(30_000);
  });

  it('that wants to be left for longer than is waited is no dead one, and not asked again', async () => {
    web.on('http://busy.example/a', (_, response) => {
      response.writeHead(429, { 'retry-after': '86400' });
      response.end();
    });
    expect(await look('http://busy.example/a')).toMatchObject({ state: 'refused', status: 429, tries: 1 });
  });

  it('that is out of order at first is asked again, each time later', async () => {
    web.on('http://news.example/a', (got, response, raw) =>
      html(TITLE, got.before < 2 ? 500 : 200)(got, response, raw),
    );
    expect(await look('http://news.example/a')).toMatchObject({ state: 'shown', tries: 3 });
    web.on('http://news.example/b', html('Error', 503));
    expect(await look('http://news.example/b')).toMatchObject({ state: 'failing', status: 503, tries: 3 });
    const waits = web.slept.map((wait) => Math.round(wait / 1000));
    expect(waits).toEqual([1, 2, 1, 2]);
  });

  it.each([
    'Page not found – The News',
    '404',
    'Erreur 404',
    'Page introuvable | Le Journal',
    'Cette page n’existe pas',
    'Страница не найдена',
    'Página não encontrada',
    'الصفحة غير موجودة',
    'Sayfa bulunamadı',
    'This domain is for sale',
  ])('that says it is there and shows an error is found out: %s', async (title) => {
    web.on('http://news.example/a', html(title));
    expect(await look('http://news.example/a')).toMatchObject({ state: 'error-page', status: 200 });
    expect(await look('http://news.example/a', null)).toMatchObject({ state: 'error-page' });
  });

  it.each([
    'Missing soldiers not found after three days',
    'Flight 404 lands with envoys',
    'Les otages restent introuvables',
    'Access to the port denied to the ship',
  ])('whose own title speaks of what cannot be found is no error: %s', async (title) => {
    web.on('http://news.example/a', html(`${title} | The News`));
    expect((await look('http://news.example/a', title)).state).toBe('shown');
  });

  it.each([
    [403, 'Just a moment...'],
    [503, 'Attention Required! | Cloudflare'],
    [200, 'Are you a robot?'],
    [401, 'Subscribers'],
    [451, 'Not here'],
  ])('that keeps robots out is refused, not dead: %i %s', async (status, title) => {
    web.on('http://news.example/a', html(title, status));
    expect((await look('http://news.example/a')).state).toBe('refused');
  });

  it('with another title has changed; without a title to compare it is shown', async () => {
    web.on('http://news.example/a', html('Ten recipes for the feast'));
    expect(await look('http://news.example/a')).toMatchObject({
      state: 'changed',
      title: 'Ten recipes for the feast',
      same: false,
    });
    expect(await look('http://news.example/a', null)).toMatchObject({ state: 'shown', same: null });
  });

  it('in wrong letters is read in the right ones', async () => {
    const title = 'Coopération : l’armée quitte la base aérienne';
    const page = `<head><title>${title}</title></head>`;
    const send = (bytes: Buffer, type: string) => (_: unknown, response: ServerResponse) => {
      response.writeHead(200, { 'content-type': type });
      response.end(bytes);
    };
    const windows = Buffer.from(page.replaceAll('’', '\u0092'), 'latin1');
    web.on('http://news.example/a', send(Buffer.from(page), 'text/html; charset=iso-8859-1'));
    web.on('http://news.example/b', send(windows, 'text/html; charset=utf-8'));
    web.on('http://news.example/c', send(windows, 'text/html; charset=no-such-letters'));
    for (const path of ['a', 'b', 'c']) {
      expect(await look(`http://news.example/${path}`, title)).toMatchObject({ state: 'shown', title });
    }
  });

  it('with a body without an end is read to where its title stands, and no further', async () => {
    web.on(
      'http://news.example/a',
      endless(() => web, '<p>more</p>'.repeat(1000)),
    );
    expect(await look('http://news.example/a', 'A page without an end')).toMatchObject({ state: 'shown' });
    await expect.poll(() => web.sent.get('http://news.example/a')).toBeDefined();
    expect(web.sent.get('http://news.example/a')).toBeLessThan(50_000_000);
  });

  it('that inflates is cut off', async () => {
    web.on('http://news.example/a', bomb(96));
    const reply = await request('http://news.example/a', { ...SETTINGS, timeout: 5000 }, web);
    expect(reply.kind === 'reply' && reply.bytes.length).toBe(SETTINGS.most);
    expect(await look('http://news.example/a', 'A page that inflates', { timeout: 5000 })).toMatchObject({
      state: 'shown',
    });
  });

  it('whose compression is broken is unreachable', async () => {
    const whole = gzipSync(`<title>${TITLE}</title>`);
    web.on('http://news.example/a', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
      response.end(Buffer.concat([whole.subarray(0, 12), Buffer.alloc(40, 7)]));
    });
    expect((await look('http://news.example/a', TITLE, { tries: 1 })).state).toBe('unreachable');
  });

  it('of what is no page is shown without its body being read', async () => {
    web.on('http://news.example/a.pdf', (_, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' });
      response.write('%PDF-1.7');
      // Never ended: who waits for all of it waits for ever.
    });
    expect(await look('http://news.example/a.pdf')).toMatchObject({ state: 'shown', title: null, same: null });
  });
});

describe('robots.txt', () => {
  it('is heeded, by the name of the robot, and asked once for a host', async () => {
    web.on(
      'http://news.example/robots.txt',
      text('User-agent: *\nDisallow: /\n\nUser-agent: atlas-links\nDisallow: /private'),
    );
    web.on('http://news.example/a', html(TITLE));
    const asking = asWeb();
    const rules = robots(asking);
    const states = [];
    for (const path of ['a', 'private/b', 'a']) {
      states.push((await visit({ url: `http://news.example/${path}`, expected: TITLE }, asking, rules)).state);
    }
    expect(states).toEqual(['shown', 'not-asked', 'shown']);
    expect(web.asked.filter(({ url }) => url.endsWith('/robots.txt'))).toHaveLength(1);
    expect(pages()).not.toContain('http://news.example/private/b');
  });

  it('of the host that a redirect leads to holds there', async () => {
    web.on('http://other.example/robots.txt', text('User-agent: *\nDisallow: /'));
    web.on('http://news.example/a', redirect('http://other.example/a', 301));
    expect((await look('http://news.example/a')).state).toBe('not-asked');
    expect(pages()).toEqual(['http://news.example/a']);
  });

  it('that cannot be read keeps the robot out, one that is not there does not', async () => {
    web.on('http://sick.example/robots.txt', text('', 'text/plain', 500));
    web.on('http://sick.example/a', html(TITLE));
    expect(await look('http://sick.example/a')).toMatchObject({ state: 'not-asked' });
    expect(pages()).toEqual([]);
    web.on('http://none.example/a', html(TITLE));
    expect((await look('http://none.example/a')).state).toBe('shown');
    // A page for people in its place allows all.
    web.on('http://odd.example/robots.txt', html('User-agent: * Disallow: /'));
    web.on('http://odd.example/a', html(TITLE));
    expect((await look('http://odd.example/a')).state).toBe('shown');
  });

  it('may ask for a longer pause', async () => {
    web.on('http://news.example/robots.txt', text('User-agent: *\nCrawl-delay: 7'));
    for (const path of ['a', 'b']) web.on(`http://news.example/${path}`, html(TITLE));
    const asking = asWeb({ pace: 1000 });
    const rules = robots(asking);
    for (const path of ['a', 'b']) await visit({ url: `http://news.example/${path}`, expected: null }, asking, rules);
    const [a, b] = web.asked.filter(({ url }) => !url.endsWith('robots.txt')).map(({ at }) => at);
    expect(b! - a!).toBeGreaterThanOrEqual(7000);
  });
});

describe('the pace', () => {
  it('keeps one request at a time for a host, apart by its pause, while other hosts go on', async () => {
    let open = 0;
    let most = 0;
    const pace = paced(500, web);
    const starts: number[] = [];
    const work = async (): Promise<void> => {
      starts.push(web.now());
      most = Math.max(most, (open += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      open -= 1;
    };
    await Promise.all([1, 2, 3].map(() => pace.turn('one', work)));
    expect(most).toBe(1);
    expect(starts.map((at) => at - START)).toEqual([0, 500, 1000]);
    await Promise.all([pace.turn('one', work), pace.turn('two', work)]);
    expect(most).toBe(2);
  });

  it('goes on after work that failed', async () => {
    const pace = paced(0, web);
    await expect(pace.turn('one', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(pace.turn('one', () => Promise.resolve('yes'))).resolves.toBe('yes');
  });

  it('takes two names of one server for one host', () => {
    expect(hostOf('https://www.news.example/a')).toBe(hostOf('http://news.example/b'));
    expect(hostOf('https://blogs.news.example/a')).not.toBe(hostOf('http://news.example/b'));
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Sat, 28 Nov 2026 08:01:00 GMT', 60_000],
    ['Sat, 28 Nov 2020 08:01:00 GMT', 0],
    ['soon', null],
    ['1.5', null],
    ['', null],
    [null, null],
  ])('%s', (header, wait) => {
    expect(waitOf(header, START)).toBe(wait);
  });

  it('of one address lets the whole host rest', async () => {
    web.on('http://busy.example/a', (got, response, raw) => {
      if (got.before === 0) {
        response.writeHead(503, { 'retry-after': '60' });
        response.end();
      } else html(TITLE)(got, response, raw);
    });
    web.on('http://busy.example/b', html(TITLE));
    const asking = asWeb();
    await Promise.all([ask('http://busy.example/a', asking), ask('http://busy.example/b', asking)]);
    const b = web.asked.find(({ url }) => url.endsWith('/b'))!;
    expect(b.at - START).toBeGreaterThanOrEqual(60_000);
  });
});

describe('titles', () => {
  it.each([
    ['« Défense » : la France suspend', 'Defense – La France suspend'],
    ['Trainers leave the northern camp', 'Trainers leave the northern camp - The News - World'],
    ['Trainers leave the northern camp', 'World: trainers leave the northern camp, ministry says'],
    ['Trainers leave the northern camp', 'Trainers leave northern camp'],
    ['马里军政府宣布终止防务协议', '马里军政府宣布终止防务协议_新华网'],
  ])('are one: %s / %s', (a, b) => expect(isSameTitle(a, b)).toBe(true));

  it.each([
    ['Trainers leave the northern camp', 'Ten recipes for the feast'],
    ['Trainers leave the northern camp', 'The News'],
    ['Trainers leave the northern camp', ''],
    ['', 'The News'],
    ['The government denounces the agreement of 2014', 'The government signs a new agreement on roads'],
  ])('are two: %s / %s', (a, b) => expect(isSameTitle(a, b)).toBe(false));

  it('are themselves, whatever a site adds to them or does to their capitals', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefgéèñшцжبتث中文 '), minLength: 14, maxLength: 60 });
    fc.assert(
      fc.property(letters, (title) => {
        fc.pre(title.replace(/\s/g, '').length > 12);
        expect(isSameTitle(title, `${title.toUpperCase()} | A Site`)).toBe(true);
      }),
    );
  });

  it('of a page are read with their entities, and those of its drawings are not', () => {
    const head = headOf(
      '<head><meta property="og:title" content="A &amp; B"><title>A &amp; B | Site</title></head><svg><title>Icon</title></svg><h1>A <i>&amp;</i> B</h1>',
    );
    expect(head.titles).toEqual(['A & B', 'A & B | Site']);
  });

  it.each(['<title>', '<h1><svg><title>', '<<<>>>', '\u0000', '<meta http-equiv=refresh content="0;url=">'])(
    'of a broken page are not more than it has: %j',
    (page) => expect(headOf(page)).toEqual({ titles: [], refresh: null }),
  );
});

describe('letters', () => {
  it('are read whatever bytes come and whatever they are said to be', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.option(fc.string()), (bytes, type) => {
        expect(typeof decoded(bytes, type)).toBe('string');
      }),
    );
  });

  it('cut within one are read up to it', () => {
    const bytes = new TextEncoder().encode('armée é');
    expect(decoded(bytes.subarray(0, bytes.length - 1), 'text/html; charset=windows-1252')).toBe('armée ');
  });
});

describe('the first page of a site', () => {
  it.each([
    'https://a.example',
    'https://a.example/',
    'https://a.example/fr/',
    'https://a.example/index.php',
    'https://a.example/en/home',
  ])('%s', (url) => expect(isHome(url)).toBe(true));
  it.each([
    'https://a.example/?p=12',
    'https://a.example/2022/a',
    'https://a.example/mali',
    'https://a.example/index.php?id=4',
  ])('is not %s', (url) => expect(isHome(url)).toBe(false));
});

const target = (over: Partial<Target> = {}): Target => ({
  source: 'news-2022',
  url: 'http://news.example/2022/a',
  title: TITLE,
  read: '2026-11-23',
  published: '2022-08-15',
  outlet: ['The News'],
  ...over,
});

/** What the archive answers for a day, by its stamp: the stamp of its copy. */
function archive(copies: Readonly<Record<string, string>>): void {
  web.on('http://archive.example/available', ({ url }, response) => {
    const query = new URL(url).searchParams;
    const stamp = copies[query.get('timestamp')!];
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        url: query.get('url'),
        archived_snapshots:
          stamp === undefined
            ? {}
            : {
                closest: {
                  status: '200',
                  available: true,
                  timestamp: stamp,
                  url: `http://archive.example/web/${stamp}/${query.get('url')!}`,
                },
              },
      }),
    );
  });
}
const copyAt = (stamp: string): string => `http://archive.example/web/${stamp}id_/http://news.example/2022/a`;
const lookForCopy = (over: Partial<Target> = {}): Promise<Copy> => {
  const asking = asWeb();
  return copyOf(target(over), '2026-11-28', API, asking, robots(asking));
};

describe('the archive', () => {
  it('is asked for the copy nearest to the day of reading, and the copy is looked at bare', async () => {
    archive({ '20261123': '20261101120000' });
    web.on(copyAt('20261101120000'), html(`${TITLE} | The News`));
    expect(await lookForCopy()).toEqual({
      state: 'shown',
      url: 'http://archive.example/web/20261101120000/http://news.example/2022/a',
      on: '2026-11-01',
      wanted: '2026-11-23',
      title: `${TITLE} | The News`,
    });
  });

  it('is asked for the day of publication where the copy of the reading shows an error', async () => {
    archive({ '20261123': '20261101120000', '20220815': '20220817090000' });
    web.on(copyAt('20261101120000'), html('Page not found'));
    web.on(copyAt('20220817090000'), html(TITLE));
    expect(await lookForCopy()).toMatchObject({ state: 'shown', on: '2022-08-17', wanted: '2022-08-15' });
  });

  it.each([
    ['an error under a good status', html('404 Not Found'), 'error-page'],
    ['an error', html('Gone', 404), 'gone'],
    ['another page', html('Ten recipes for the feast'), 'changed'],
    [
      'a redirect to the first page',
      redirect('http://archive.example/web/20261101120000id_/http://news.example/'),
      'home',
    ],
  ])('holding %s holds no copy of the page', async (_, answer, state) => {
    archive({ '20261123': '20261101120000' });
    web.on(copyAt('20261101120000'), answer);
    web.on('http://archive.example/web/20261101120000id_/http://news.example/', html('The News'));
    expect((await lookForCopy({ published: null })).state).toBe(state);
  });

  it('that holds nothing is told apart from one that does not answer', async () => {
    archive({});
    expect((await lookForCopy()).state).toBe('none');
    for (const answer of [
      text('busy', 'text/plain', 503),
      text('<html>', 'text/html'),
      text('{}', 'application/json'),
      text('null', 'application/json'),
    ]) {
      web.on('http://archive.example/available', answer);
      expect((await lookForCopy()).state).toBe('unclear');
    }
  });

  it('gives addresses of which the one copied is read', () => {
    expect(copiedFrom('https://web.archive.org/web/20220816120000/https://news.example/a?b=1')).toBe(
      'https://news.example/a?b=1',
    );
    expect(copiedFrom('https://web.archive.org/web/20220816120000id_/news.example/a')).toBe('http://news.example/a');
    expect(copiedFrom('https://news.example/a')).toBe('https://news.example/a');
  });
});

const OPTIONS: SweepOptions = { settings: SETTINGS, fresh: 6, archive: API, copies: 'all', until: null };
const DAY = 86_400_000;

describe('a run', () => {
  const targets = [
    target(),
    target({ source: 'news-b', url: 'http://news.example/2022/b' }),
    target({ source: 'other-c', url: 'http://other.example/c' }),
  ];
  beforeEach(() => {
    archive({});
    for (const { url } of targets) web.on(url, html(TITLE));
  });

  it('that was broken off goes on where it stopped, from the lines that it wrote', async () => {
    let written = '';
    await expect(
      sweep(targets, new Map(), { ...OPTIONS, settings: { ...SETTINGS, hosts: 1 } }, web, ({ found }) => {
        if (!found) return;
        written += stateLine(found);
        if (written.split('\n').length === 3) throw new Error('pulled');
      }),
    ).rejects.toThrow('pulled');
    // And the last line breaks off.
    const state = readState(`${written}{"source":"other-c","url":"http`);
    expect([...state.keys()]).toEqual(['news-2022', 'news-b']);
    web.asked.length = 0;
    expect(await sweep(targets, state, OPTIONS, web, () => undefined)).toBe(true);
    expect(pages().filter((url) => !url.includes('archive'))).toEqual(['http://other.example/c']);
    expect(state.size).toBe(3);
  });

  it('asks again only what is no longer fresh, and a copy only where none was good', async () => {
    const state: State = new Map();
    await sweep(targets, state, OPTIONS, web, () => undefined);
    web.pass(2 * DAY);
    web.asked.length = 0;
    await sweep(targets, state, OPTIONS, web, () => undefined);
    expect(pages()).toEqual([]);
    web.pass(5 * DAY);
    await sweep(targets, state, OPTIONS, web, () => undefined);
    expect(pages().sort()).toEqual(targets.map(({ url }) => url).sort());
    web.pass(28 * DAY);
    web.asked.length = 0;
    await sweep(targets, state, OPTIONS, web, () => undefined);
    expect(pages().filter((url) => url.includes('archive'))).toHaveLength(3);
  });

  it('stops taking up addresses when its time is over, and says that it is not whole', async () => {
    const state: State = new Map();
    expect(await sweep(targets, state, { ...OPTIONS, until: START }, web, () => undefined)).toBe(false);
    expect([state.size, pages()]).toEqual([0, []]);
  });

  it('forgets what it knew of an address that the source no longer has', async () => {
    const state: State = new Map();
    await sweep(targets, state, OPTIONS, web, () => undefined);
    const moved = { ...targets[0]!, url: 'http://news.example/2022/new' };
    await sweep([moved], state, OPTIONS, web, () => undefined);
    expect(state.get('news-2022')).toMatchObject({ state: 'gone', url: moved.url, missing: { days: 1 } });
  });

  it('asks hosts beside one another, each of them one after the other', async () => {
    const order: string[] = [];
    await sweep(
      targets,
      new Map(),
      { ...OPTIONS, copies: 'none', settings: { ...SETTINGS, pace: 5000 } },
      web,
      ({ found }) => {
        if (found) order.push(found.source);
      },
    );
    expect(order.indexOf('news-2022')).toBeLessThan(order.indexOf('news-b'));
    const of = (host: string): number[] => web.asked.filter(({ url }) => url.includes(host)).map(({ at }) => at);
    for (const times of [of('news.example'), of('other.example')])
      for (const [place, at] of times.slice(1).entries()) expect(at - times[place]!).toBeGreaterThanOrEqual(5000);
  });

  it('does not ask every page of a host that is not there', async () => {
    const dead = ['a', 'b', 'c'].map((path) => target({ source: path, url: `http://closed.example/${path}` }));
    const state: State = new Map();
    await sweep(dead, state, { ...OPTIONS, copies: 'none' }, web, () => undefined);
    expect([...state.values()].map(({ state: one }) => one)).toEqual(['unreachable', 'unreachable', 'unreachable']);
    // Three tries of its robots.txt, with two waits between them.
    expect(web.slept).toHaveLength(2);
  });
});

describe('a page', () => {
  const found = (state: Found['state'], missing: Found['missing'], asked = '2026-11-28T08:00:00Z') => ({
    state,
    missing,
    asked,
  });

  it('is dead at once where its server says so, and only after a while where that may pass', () => {
    expect(isDead(found('gone', { since: '2026-11-28', days: 1 }))).toBe(true);
    expect(isDead(found('unreachable', { since: '2026-11-28', days: 1 }))).toBe(false);
    expect(isDead(found('unreachable', { since: '2026-11-14', days: 2 }))).toBe(false);
    expect(isDead(found('unreachable', { since: '2026-11-26', days: 3 }))).toBe(false);
    expect(isDead(found('unreachable', { since: '2026-11-14', days: 3 }))).toBe(true);
    for (const state of ['shown', 'changed', 'refused', 'not-asked'] as const)
      expect(isDead(found(state, { since: '2026-01-01', days: 40 }))).toBe(false);
  });

  it('counts as missing once a day, until it is there; what could not be asked changes nothing', () => {
    const after = (before: Found['missing'], state: Found['state'], on: string, last = '2026-11-20T08:00:00Z') =>
      missingAfter({ missing: before, asked: last } as Found, state, `${on}T09:00:00Z`);
    expect(missingAfter(undefined, 'failing', '2026-11-28T09:00:00Z')).toEqual({ since: '2026-11-28', days: 1 });
    expect(after({ since: '2026-11-20', days: 1 }, 'failing', '2026-11-20')).toEqual({ since: '2026-11-20', days: 1 });
    expect(after({ since: '2026-11-20', days: 1 }, 'gone', '2026-11-28')).toEqual({ since: '2026-11-20', days: 2 });
    expect(after({ since: '2026-11-20', days: 1 }, 'refused', '2026-11-28')).toEqual({ since: '2026-11-20', days: 1 });
    expect(after({ since: '2026-11-20', days: 1 }, 'shown', '2026-11-28')).toBeNull();
  });
});
