/** The view as a folder for another server, as a ZIP that the reader's browser saves. */
import type { EmbedWords } from '../../i18n/embed.en.ts';
import { scriptSnippet } from '../../share/snippets.ts';
import { evidenceName, mapFileName, tiesName } from '../data.ts';
import { storyEvidenceName } from '../storyData.ts';
import { canFreeze, folderOf, nameOf, queryOf, type Choice } from './choice.ts';
import type { MakeInput, Made } from './made.ts';
import { saveAs } from './save.ts';
import { ownFolder, ownInput, ownPage, zipOf, type OwnPage } from './selfHosted.ts';

async function read(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
}

/** Names of the files of data that the page may ask for. */
function dataOf({ view, place, state }: Choice, { index }: MakeInput, page: OwnPage): Set<string> {
  const { lang } = index;
  if (view.story) return new Set([storyEvidenceName(view.story.id, lang)]);
  const { group, hosts, partners } = state;
  const ties = index.ties.filter(
    ({ p, h: host, symmetric }) =>
      (hosts.includes(host) && partners.includes(p)) || (symmetric && hosts.includes(p) && partners.includes(host)),
  );
  return new Set([
    tiesName(group, lang),
    ...(page.apart === null ? [] : [page.apart]),
    ...(place === null ? [] : [mapFileName(place)]),
    ...ties.map(({ h: host, p }) => evidenceName(host, p, group, lang)),
  ]);
}

/** Of a view that the release does not have, the page of today is taken, and says so. Throws where a file does not arrive. */
export async function saveZip(choice: Choice, made: Made, input: MakeInput): Promise<void> {
  const { data, words, index } = input;
  const { site } = data;
  const { id } = choice.view;
  const name = nameOf(choice);
  const isFrozen = canFreeze(choice, data);
  const page = ownPage(await read(`${folderOf(choice, data, isFrozen)}index.html`), {
    site: new URL(site, location.href).href,
    words,
    view: id,
  });
  const home = isFrozen ? data.frozen : data.home;
  const beside = [page.script, ...page.styles, ...[...dataOf(choice, input, page)].map((name) => `${name}.js`)];
  const texts = await Promise.all(beside.map((file) => read(`${home}${file}`)));
  const files: Record<string, string> = {
    'index.html': page.html,
    'embed.js': await read(`${site}embed.js`),
    'favicon.svg': await read(`${site}favicon.svg`),
    'still.svg': made.svg,
    'snippet.html': scriptSnippet(ownInput(made.input, name, queryOf(choice, index))),
    'README.txt': readme(words, made, data.version),
    ...Object.fromEntries(beside.map((file, place) => [file, texts[place]!])),
  };
  const zip = zipOf(
    Object.fromEntries(Object.entries(files).map(([file, text]) => [`${ownFolder(name)}${file}`, text])),
  );
  const url = URL.createObjectURL(new Blob([zip.slice().buffer], { type: 'application/zip' }));
  saveAs(url, `${ownFolder(name).slice(0, -1)}.zip`);
  URL.revokeObjectURL(url);
}

function readme({ builder }: EmbedWords, { input }: Made, version: string): string {
  return builder.ownReadme(input.title, version, input.full);
}
