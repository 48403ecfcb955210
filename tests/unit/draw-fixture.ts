/** A frozen little world for the pictures under `tests/golden/`: three countries, two partners, invented. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Shapes } from '../../src/geo/shapes.ts';
import type { BesideMark, Chip } from '../../src/model/chip.ts';
import type { Status } from '../../src/model/words.ts';

/** Compares a text with the stored one; `UPDATE_GOLDEN=1` stores it instead, to be reviewed as a difference. */
export function expectGolden(name: string, text: string): void {
  const path = new URL(`../golden/${name}`, import.meta.url);
  // One node a line, so that differences can be read.
  const lines = `${text.trim().replaceAll('><', '>\n<')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, lines);
  expect(lines).toBe(readFileSync(path, 'utf8'));
}

export function chipOf(over: Partial<Chip> = {}): Chip {
  return {
    partner: 'AAA',
    host: 'XXX',
    group: 'presence',
    status: null,
    standing: null,
    disputedBeside: false,
    partly: [],
    fading: 'no',
    heldBy: null,
    formation: null,
    reported: false,
    possible: [],
    absence: null,
    beside: [],
    ...over,
  };
}

export function held(status: Status, over: Partial<Chip> = {}): Chip {
  return chipOf({ status, standing: 'both', heldBy: 'tie', ...over });
}

export function beside(tie: BesideMark['tie'], over: Partial<BesideMark> = {}): BesideMark {
  return { tie, partnership: 'other', counterpart: null, status: 'in-force', standing: 'both', fading: 'no', ...over };
}

export const NOTHING = chipOf({ absence: 'nothing-found' });
export const NOT_COVERED = chipOf({ absence: 'not-covered' });

/** Every state that a chip can show, by name. */
export const STATES: Readonly<Record<string, Chip>> = {
  'in force': held('in-force'),
  ending: held('ending'),
  suspended: held('suspended'),
  agreed: held('agreed'),
  proposed: held('proposed'),
  ended: held('ended'),
  lapsed: held('in-force', { fading: 'lapsed', standing: 'third-party' }),
  possible: chipOf({ possible: ['event'] }),
  'points alone': chipOf({ reported: true }),
  'nothing found': NOTHING,
  'not covered': NOT_COVERED,
  'third parties only': held('in-force', { standing: 'third-party' }),
  'agreed, third parties only': held('agreed', { standing: 'third-party' }),
  disputed: held('in-force', { standing: 'disputed' }),
  'ended, disputed': held('ended', { standing: 'disputed' }),
  'another disputed': held('in-force', { disputedBeside: true }),
  fading: held('in-force', { fading: 'fading' }),
  'fading, third parties only': held('in-force', { fading: 'fading', standing: 'third-party' }),
  partly: held('in-force', { partly: ['other'] }),
  'suspended, partly': held('suspended', { partly: ['other'] }),
  'perhaps more': held('in-force', { possible: ['event'] }),
  'with an adverse tie': held('in-force', { beside: [beside('adverse')] }),
  'adverse alone': chipOf({ absence: 'nothing-found', beside: [beside('adverse')] }),
  'adverse, suspended': chipOf({ absence: 'nothing-found', beside: [beside('adverse', { status: 'suspended' })] }),
  'contested alone': chipOf({ absence: 'nothing-found', beside: [beside('contested')] }),
};

/**
 * Three squares of ten degrees in a row, the last with an island; land to their north. Arcs are plain coordinates:
 * 0 and 1 are the two shared borders.
 */
export const SHAPES: Shapes = {
  topology: {
    type: 'Topology',
    arcs: [
      [
        [10, 0],
        [10, 10],
      ],
      [
        [20, 0],
        [20, 10],
      ],
      [
        [10, 10],
        [0, 10],
      ],
      [
        [0, 10],
        [0, 0],
        [10, 0],
      ],
      [
        [20, 10],
        [10, 10],
      ],
      [
        [10, 0],
        [20, 0],
      ],
      [
        [20, 0],
        [30, 0],
        [30, 10],
      ],
      [
        [30, 10],
        [20, 10],
      ],
      [
        [34, 4],
        [34.4, 4],
        [34.4, 4.4],
        [34, 4],
      ],
      [
        [30, 10],
        [30, 20],
        [0, 20],
        [0, 10],
      ],
    ],
    objects: {
      hosts: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', id: 'XXX', arcs: [[0, 2, 3]] },
          { type: 'Polygon', id: 'YYY', arcs: [[1, 4, ~0, 5]] },
          { type: 'MultiPolygon', id: 'ZZZ', arcs: [[[6, 7, ~1]]] },
          { type: 'Polygon', id: 'ISL', arcs: [[8]] },
        ],
      },
      land: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[9, ~2, ~4, ~7]] }] },
    },
  },
  anchors: { XXX: [5, 5], YYY: [15, 5], ZZZ: [25, 5], ISL: [34.2, 4.2] },
  disputed: [['YYY', 'ZZZ']],
  focus: [-2, -2, 36, 14],
};
