import { datasetSchema } from '../../dataset/jsonSchema.ts';
import type { Command } from '../command.ts';

export const schemaCommand: Command = {
  name: 'schema',
  summary: 'the JSON Schema of the record’s files',
  help: `atlas schema > data/dataset.schema.json

Prints the JSON Schema of the files in the data folder, made from the model.

  --json  the same; it is JSON anyway`,
  options: { json: { type: 'boolean' } },
  run(_called, effects) {
    effects.out(`${JSON.stringify(datasetSchema(), null, 2)}\n`);
    return 0;
  },
};
