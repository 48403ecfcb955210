import type { Command } from '../command.ts';
export const renderCommand: Command = { name: 'render', summary: 'x', help: 'x', options: {}, run: () => 0 };
