/** `atlas <command>`: finds the command, reads its options, tells its exit code. */
import { parseArgs } from 'node:util';
import type { Called, Command, Effects, ExitCode } from './command.ts';
import { UsageError } from './command.ts';
import { atCommand } from './commands/at.ts';
import { buildCommand } from './commands/build.ts';
import { changesCommand } from './commands/changes.ts';
import { ProgramError } from '../site/chromium.ts';
import { ReleaseError } from '../site/releases.ts';
import { checkCommand } from './commands/check.ts';
import { exportCommand } from './commands/export.ts';
import { hostingCommand } from './commands/hosting.ts';
import { importCommand } from './commands/import.ts';
import { linksCommand } from './commands/links.ts';
import { newCommand } from './commands/new.ts';
import { packCommand } from './commands/pack.ts';
import { releaseCommand } from './commands/release.ts';
import { renderCommand } from './commands/render.ts';
import { schemaCommand } from './commands/schema.ts';
import { sourcesCommand } from './commands/sources.ts';

const COMMANDS: readonly Command[] = [
  checkCommand,
  atCommand,
  exportCommand,
  importCommand,
  newCommand,
  linksCommand,
  sourcesCommand,
  renderCommand,
  packCommand,
  releaseCommand,
  changesCommand,
  buildCommand,
  hostingCommand,
  schemaCommand,
];

export const USAGE = `atlas <command> [options]

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(8)}${summary}`).join('\n')}

atlas <command> --help tells its options. Exit codes: 0 done, 1 the record is not in order, 2 the call was wrong.
`;

export async function main(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    effects.out(USAGE);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    effects.err(`atlas: there is no command "${name}". Commands: ${COMMANDS.map((one) => one.name).join(', ')}.\n`);
    return 2;
  }
  try {
    const called: Called = parseArgs({
      args: rest,
      options: { ...command.options, help: { type: 'boolean', short: 'h' }, data: { type: 'string' } },
      allowPositionals: true,
    });
    const { help, data } = called.values;
    if (help) {
      effects.out(`${command.help}\n  --data DIR  another record than the project's own\n`);
      return 0;
    }
    return await command.run(called, typeof data === 'string' ? { ...effects, dataRoot: data } : effects);
  } catch (error) {
    if (error instanceof UsageError || isParseError(error)) {
      effects.err(`atlas ${name}: ${(error as Error).message} See atlas ${name} --help.\n`);
      return 2;
    }
    if (error instanceof ReleaseError || error instanceof ProgramError) {
      effects.err(`atlas ${name}: ${error.message}.\n`);
      return 1;
    }
    throw error;
  }
}

function isParseError(error: unknown): boolean {
  return error instanceof TypeError && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
}
