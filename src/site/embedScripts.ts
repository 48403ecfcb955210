/**
 * The scripts of the embed, each one classic file: modules do not run in a frame without an origin nor from a disk. The
 * embed's own lie beside its data; the host's, `embed.js`, has one address for ever.
 */
import { join } from 'node:path';
import { build as viteBuild, type InlineConfig, type Plugin } from 'vite';
import { LANGS } from '../model/words.ts';
import { isMessages, namedMessages, namesRead } from './namedMessages.ts';

function configOf(project: string, entry: string, plugins: readonly Plugin[]): InlineConfig {
  return {
    root: project,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [...plugins],
    build: {
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: join(project, entry),
        formats: ['iife'],
        name: 'partnershipAtlasScript',
        fileName: () => 'script.js',
      },
    },
  };
}

/** The code of the modules that a script is made of, without what it never runs; by their paths. */
async function modulesOf(project: string, entry: string): Promise<[id: string, code: string][]> {
  const config = configOf(project, entry, []);
  const built = await viteBuild({ ...config, build: { ...config.build, write: false, minify: false } });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`the build of ${entry} gave no script`);
  return output.output.flatMap((chunk) =>
    chunk.type === 'chunk'
      ? Object.entries(chunk.modules).map(([id, { code }]): [string, string] => [id, code ?? ''])
      : [],
  );
}

async function classicScript(project: string, entry: string, folder: string, file: string): Promise<void> {
  const own = (await modulesOf(project, entry)).filter(([id]) => !isMessages(id)).map(([, code]) => code);
  const config = configOf(project, entry, [namedMessages(namesRead(own))]);
  const lib = config.build?.lib;
  await viteBuild({
    ...config,
    build: { ...config.build, outDir: folder, lib: lib ? { ...lib, fileName: () => file } : false },
  });
}

/** The scripts of an embed's pages, into a folder. */
export async function writeEmbedScripts(project: string, folder: string): Promise<void> {
  for (const lang of LANGS) {
    await classicScript(project, `src/embed/main.${lang}.ts`, folder, `embed.${lang}.js`);
    await classicScript(project, `src/embed/mainLives.${lang}.ts`, folder, `lives.${lang}.js`);
    await classicScript(project, `src/embed/mainStory.${lang}.ts`, folder, `story.${lang}.js`);
  }
}

/** The scripts of the builder, beside them. */
export async function writeBuilderScripts(project: string, folder: string): Promise<void> {
  for (const lang of LANGS)
    await classicScript(project, `src/embed/builder/main.${lang}.ts`, folder, `builder.${lang}.js`);
}

/** The script of the page round a frame, at the site's root: one address for ever. */
export async function writeHostScript(project: string, folder: string): Promise<void> {
  await classicScript(project, 'src/embed/host.ts', folder, 'embed.js');
}
