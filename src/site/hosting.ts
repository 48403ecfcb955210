/**
 * The headers of `policy.ts` as static hosts want to be told them: a `_headers` file, and settings for nginx and Apache.
 * Written from the policy, so that no host is told anything else than what the tests see.
 */
import { CACHE_ASK, CACHE_FOREVER, EMBEDS, HASHED, headersOf, pageHeaders, PAGES } from './policy.ts';

const GENERATED = 'Generated from src/site/policy.ts by `npm run hosting`; do not edit.';

/** Kinds of file that hosts do not know, or serve without saying their encoding. */
const TYPES: Readonly<Record<string, string>> = {
  geojson: 'application/geo+json',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  csv: 'text/csv',
};
const COMPRESSED = [
  'text/css',
  'text/csv',
  'text/javascript',
  'application/javascript',
  'application/json',
  'application/geo+json',
  'application/x-bibtex',
  'application/x-research-info-systems',
  'image/svg+xml',
];

function rule(path: string, headers: Readonly<Record<string, string>>): string {
  return `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;
}

/**
 * `_headers`, for hosts that read one. Where several rules meet an address such hosts join what they say, and of two
 * policies a browser keeps to both: so no two rules here say the same header of the same address.
 */
export function headersFile(paths: readonly string[]): string {
  const hashed = new RegExp(HASHED);
  const isHashed = (path: string): boolean => hashed.test(`/${path}`);
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
  // Folders with a file that is not hashed, anywhere below them.
  const mixed = new Set<string>();
  for (const path of paths) {
    if (isHashed(path)) continue;
    for (let folder = folderOf(path); !mixed.has(folder) && folder !== ''; folder = folderOf(folder.slice(0, -1)))
      mixed.add(folder);
  }
  const folders = [...new Set(paths.map(folderOf))].filter((folder) => folder !== '' && !mixed.has(folder));
  const outer = folders.filter((folder) => !folders.some((other) => other !== folder && folder.startsWith(other)));
  const single = paths.filter((path) => isHashed(path) && !outer.some((folder) => path.startsWith(folder)));
  const pages = paths.filter((path) => path.endsWith('.html'));
  // A page of the root, one of a language, or all below a folder of a language.
  const groups = new Set(
    pages.flatMap((path) => {
      const [lang, folder, ...more] = path.split('/');
      // What is frozen to a release lies with it.
      if (lang === 'releases' && more.length > 1) return [`/${lang}/${folder!}/${more[0]!}/*`];
      if (more.length > 0) return [`/${lang!}/${folder!}/*`];
      return path.endsWith('/index.html') || path === 'index.html'
        ? [`/${path}`, `/${path.slice(0, -'index.html'.length)}`]
        : [`/${path}`];
    }),
  );
  const isEmbed = (path: string): boolean => new RegExp(`^${EMBEDS}`).test(path);
  const always = Object.fromEntries(Object.entries(headersOf('/any.txt')).filter(([name]) => name !== 'Cache-Control'));
  return [
    '# Written by the build from src/site/policy.ts; do not edit.\n',
    rule('/*', always),
    ...outer.sort().map((folder) => rule(`/${folder}*`, { 'Cache-Control': CACHE_FOREVER })),
    ...single.sort().map((path) => rule(`/${path}`, { 'Cache-Control': CACHE_FOREVER })),
    ...[...groups].sort().map((path) => rule(path, pageHeaders(isEmbed(path)))),
  ].join('\n');
}

export interface HostOptions {
  /** Where the built site lies. */
  readonly root: string;
  /** The path below which it is served, `/` or `/atlas/`. */
  readonly base: string;
  readonly listen: string;
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
/** A regular expression in quotes: nginx takes a brace outside of them for its own. */
const pattern = (text: string): string => `"~${text}"`;

/** Belongs into the `http` block, where `sites-enabled/` and `conf.d/` are read. */
export function nginxConf({ root, base, listen }: HostOptions): string {
  const below = base.slice(0, -1);
  const policies = ([true, false] as const).map((isEmbed) => pageHeaders(isEmbed)['Content-Security-Policy']!);
  const types = Object.entries(TYPES).map(([ending, type]) => `    ${type} ${ending};`);
  return `# ${GENERATED}
map $uri $atlas_cache {
  default ${quoted(CACHE_ASK)};
  ${pattern(HASHED)} ${quoted(CACHE_FOREVER)};
}
# A header without a value is not sent.
map $uri $atlas_policy {
  default "";
  ${pattern(`^${below}${EMBEDS}(.*/)?([^/]+\\.html)?$`)} ${quoted(policies[0]!)};
  ${pattern(PAGES)} ${quoted(policies[1]!)};
}
map $uri $atlas_referrer {
  default "";
  ${pattern(PAGES)} ${quoted(pageHeaders(false)['Referrer-Policy']!)};
}

server {
  listen ${listen};
  charset utf-8;
  charset_types text/css text/csv text/javascript application/javascript application/json application/geo+json;
  include mime.types;
  types {
${types.join('\n')}
  }

  gzip on;
  gzip_vary on;
  gzip_types ${COMPRESSED.join(' ')};

  location ${base} {
    ${base === '/' ? 'root' : 'alias'} ${root}${base === '/' ? '' : '/'};
    index index.html;
    error_page 404 ${base}404.html;
    add_header Cache-Control $atlas_cache always;
    add_header Content-Security-Policy $atlas_policy always;
    add_header Referrer-Policy $atlas_referrer always;
    add_header X-Content-Type-Options nosniff always;
  }
}
`;
}

/** For a virtual host or a \`.htaccess\` in the folder of the site; needs mod_headers, and mod_deflate to compress. */
export function apacheConf({ base }: Pick<HostOptions, 'base'>): string {
  const below = base.slice(0, -1);
  const set = (headers: Readonly<Record<string, string>>): string =>
    Object.entries(headers)
      .map(([name, value]) => `  Header always set ${name} ${quoted(value)}`)
      .join('\n');
  const types = Object.entries(TYPES).map(([ending, type]) => `AddType ${type} .${ending}`);
  return `# ${GENERATED}
DirectoryIndex index.html
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8
AddCharset utf-8 .csv .json .geojson .js .css .bib .ris
${types.join('\n')}
AddOutputFilterByType DEFLATE text/html ${COMPRESSED.join(' ')}

Header always set X-Content-Type-Options "nosniff"
Header always set Cache-Control ${quoted(CACHE_ASK)}
<If "%{REQUEST_URI} =~ m#${HASHED}#">
  Header always set Cache-Control ${quoted(CACHE_FOREVER)}
</If>
<If "%{REQUEST_URI} =~ m#${PAGES}#">
${set(pageHeaders(false))}
</If>
<If "%{REQUEST_URI} =~ m#^${below}${EMBEDS}(.*/)?([^/]+\\.html)?$#">
${set(pageHeaders(true))}
</If>
`;
}

/** `docs/hosting.md`. */
export function hostingDoc(): string {
  const options: HostOptions = { root: '/var/www/atlas', base: '/', listen: '80' };
  return `<!-- ${GENERATED} -->

# Hosting

\`npm run build\` writes the site to \`dist/\`: plain files, to be put on any static host, at the root of a domain or below a
path. It needs no server-side code, asks no other host for anything, and works with no settings at all: every page bears its
content policy itself. What a page cannot say of itself, the host should:

| what                                                    | why                                                                    |
| ------------------------------------------------------- | ---------------------------------------------------------------------- |
| \`frame-ancestors\`                                       | other sites may frame the pages below \`embed/\`, and no others          |
| \`X-Content-Type-Options\`, \`Referrer-Policy\`             | no guessing of types; links out do not tell the page they come from    |
| \`Cache-Control\`: a year for names that bear a hash      | their content never changes, a new version has new names               |
| \`Cache-Control: no-cache\` for all other files           | pages and downloads keep their names and change with each version      |
| gzip or better                                          | what a reader on a slow line waits for                                 |

Publish a new version as a whole, and leave the hashed files of the last one in place for a while: a page that is open still
asks for them.

## Hosts that read a \`_headers\` file

Nothing to do: \`dist/_headers\` is written with each build. Such hosts want the site at the root of its domain.

## nginx

A file for \`sites-enabled/\` or \`conf.d/\`; \`npm run -s atlas -- hosting --host nginx --base /atlas/\` prints one for a site below
a path. Mind that an \`add_header\` of your own in the same place takes the others away.

\`\`\`nginx
${nginxConf(options)}\`\`\`

## Apache

For the virtual host, or as \`.htaccess\` in the folder of the site where \`AllowOverride FileInfo Indexes\` holds. Needs
\`mod_headers\`, and \`mod_deflate\` to compress.

\`\`\`apache
${apacheConf(options)}\`\`\`
`;
}
