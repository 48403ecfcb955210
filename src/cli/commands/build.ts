import type { Command } from '../command.ts';
export const buildCommand: Command = { name: 'build', summary: 'x', help: 'x', options: {}, run: () => 0 };
