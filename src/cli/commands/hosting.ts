import { apacheConf, hostingDoc, nginxConf } from '../../site/hosting.ts';
import { textOption, UsageError, type Command } from '../command.ts';

const HOSTS = ['nginx', 'apache'] as const;

export const hostingCommand: Command = {
  name: 'hosting',
  summary: 'settings for web servers',
  help: `atlas hosting [--host ${HOSTS.join('|')}] [--base PATH] [--root DIR] [--listen PORT] [--json]

Prints settings with which a web server sends the headers of the site; without --host all of docs/hosting.md.

  --host HOST    ${HOSTS.join(' or ')}
  --base PATH    the path below which the site is served (/)
  --root DIR     where the built site lies on the host (/var/www/atlas)
  --listen PORT  address or port, for nginx (80)
  --json         the settings as a JSON string`,
  options: {
    host: { type: 'string' },
    base: { type: 'string' },
    root: { type: 'string' },
    listen: { type: 'string' },
    json: { type: 'boolean' },
  },
  run(called, effects) {
    const asked = textOption(called, 'host');
    const host = HOSTS.find((one) => one === asked);
    if (asked !== undefined && !host) throw new UsageError(`--host "${asked}" is none of ${HOSTS.join(', ')}.`);
    const base = textOption(called, 'base') ?? '/';
    if (!/^\/([\w-]+\/)*$/.test(base)) throw new UsageError(`"${base}" is no base; write it like /atlas/.`);
    const options = {
      base,
      root: textOption(called, 'root') ?? '/var/www/atlas',
      listen: textOption(called, 'listen') ?? '80',
    };
    for (const name of ['root', 'listen'] as const)
      if (!/^[\w./:[\]-]+$/.test(options[name]))
        throw new UsageError(`--${name} "${options[name]}" cannot be written into settings.`);
    const text = host === 'nginx' ? nginxConf(options) : host === 'apache' ? apacheConf(options) : hostingDoc();
    effects.out(called.values.json ? `${JSON.stringify(text)}\n` : text);
    return 0;
  },
};
