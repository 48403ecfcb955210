/** The page on which an embed is put together; without scripts it lists the named views with their pages and pictures. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { Compiled } from '../dataset/compile.ts';
import { escapeAttribute, escapeXml } from '../draw/node.ts';
import type { BuilderData, BuilderView } from '../embed/builder/data.ts';
import { embedEn } from '../i18n/embed.en.ts';
import { embedFr } from '../i18n/embed.fr.ts';
import { EMBED_SYSTEMS } from '../i18n/embedSystems.ts';
import { messagesIn } from '../i18n/messages.ts';
import { namesFrom } from '../i18n/names.ts';
import { LANGS } from '../model/words.ts';
import { PageFooter, PageHeader } from '../ui/PageFrame.tsx';
import { WordingProvider } from '../ui/wordingContext.tsx';
import { LIVE_HOME } from './embedHomes.ts';
import { indexWith } from './embedData.ts';
import { CONTENT_POLICY } from './policy.ts';

export interface BuilderInput {
  readonly index: Compiled['index'];
  readonly views: readonly BuilderView[];
  /** The folder of the release that an embed can be frozen to, below the site's. */
  readonly release: string;
  /** Ids of the views that the release has; null where it has all. */
  readonly frozenViews: readonly string[] | null;
  readonly shapesFile: string;
  readonly styles: readonly string[];
}

export function embedBuilderPage({ index, views, release, frozenViews, shapesFile, styles }: BuilderInput): string {
  const { lang } = index;
  const words = { en: embedEn, fr: embedFr }[lang];
  const messages = messagesIn(lang);
  const { builder } = words;
  const systems = EMBED_SYSTEMS[lang];
  const site = '../../';
  const home = `${site}${LIVE_HOME}`;
  const other = LANGS.find((one) => one !== lang)!;
  const data: BuilderData = {
    // All that can be chosen, and no ties: those of a question are fetched when it is asked.
    index: indexWith(index, [], index.hosts, index.partners),
    views,
    site,
    home,
    frozen: `${site}${release}`,
    frozenViews: frozenViews ?? views.map(({ id }) => id),
    shapes: `${site}${shapesFile}`,
    langs: LANGS,
    version: index.version,
  };
  const body = renderToStaticMarkup(
    <WordingProvider wording={{ lang, messages, names: namesFrom(index, messages) }}>
      <a className="skip" href="#content">
        {messages.ui.skipText}
      </a>
      <PageHeader title={index.title} home="../" other={{ href: `${site}${other}/embed/`, lang: other }} />
      <main className="reading builder" id="content">
        <h1>{builder.title}</h1>
        <p>{builder.lead}</p>
        <form className="builder-form" id="builder">
          <p>{builder.noScript}</p>
          <ul>
            {views.map(({ id, title }) => (
              <li key={id}>
                <a href={`${id}/`}>{title}</a> (<a href={`${id}/still.png`}>{builder.picture}</a>)
              </li>
            ))}
          </ul>
        </form>
        <h2>{builder.snippets}</h2>
        <p>
          <a href="#systems">{builder.docs}</a>
        </p>
        <div className="snippets" id="snippets" />
        <h2>{builder.preview}</h2>
        <div className="previews" id="previews" />
        <h2 id="systems">{builder.docs}</h2>
        <p>{systems.lead}</p>
        <div className="table-wrap" tabIndex={0} role="region" aria-labelledby="systems">
          <table>
            <thead>
              <tr>
                {systems.heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {systems.rows.map(([system, ...cells]) => (
                <tr key={system}>
                  <th scope="row">{system}</th>
                  {cells.map((cell, place) => (
                    <td key={place}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p>{systems.blocked}</p>
      </main>
      <PageFooter facts={index} data={`${site}data/`} home="../" />
    </WordingProvider>,
  );
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(CONTENT_POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(`${builder.title} · ${index.title}`)}</title>`,
    `<meta name="description" content="${escapeAttribute(builder.lead)}">`,
    '<meta name="color-scheme" content="light dark">',
    `<link rel="icon" href="${site}favicon.svg" type="image/svg+xml">`,
    ...[...styles, `${LIVE_HOME}builder.css`].map((href) => `<link rel="stylesheet" href="${site}${href}">`),
    ...LANGS.map((one) => `<link rel="alternate" hreflang="${one}" href="${site}${one}/embed/">`),
    `<script defer src="${home}builder.${lang}.js"></script>`,
    '</head>',
    '<body>',
    body,
    `<script type="application/json" id="data">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
