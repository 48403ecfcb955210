/** Rows of chips that are to be placed on a picture, and where they were. */
import type { Box } from './box.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface RowToPlace {
  readonly host: string;
  /** Anchor in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Rows of higher priority are placed first; 0 unless told. */
  readonly priority?: number;
  /** Placed after all others, wherever they leave room; as far as they can, they keep its anchor clear. */
  readonly later?: boolean;
  /**
   * How far from its anchor at most, as a share of its height, where it has smaller forms to try first: a name across half
   * a map says less than its letters near by.
   */
  readonly reach?: number;
  /** What takes its place where there is no room for it, the largest first: the first that fits. It is never gathered then. */
  readonly forms?: readonly Size[];
  /** Stays at its anchor or is left out: never moved, never counted among the gathered. */
  readonly optional?: boolean;
}

export interface PlacedRow {
  readonly host: string;
  /** Middle of the row in pixels. */
  readonly x: number;
  readonly y: number;
  /** Whether it sits so far from its anchor that a line must lead there. */
  readonly leader: boolean;
  /** What is placed is not the row, but this one of its forms. */
  readonly form?: number;
}

/** Rows for which there is no room, behind one count. */
export interface Gathered {
  readonly hosts: readonly string[];
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly placed: readonly PlacedRow[];
  readonly gathered: readonly Gathered[];
  /** Hosts for which there was room neither for a row nor in a count: to be told in words. */
  readonly left: readonly string[];
}

export interface LayoutOptions {
  readonly width: number;
  readonly height: number;
  /** Boxes that nothing may cover: titles, controls. */
  readonly obstacles?: readonly Box[];
  /** Least distance between two rows and to the edge. */
  readonly gap?: number;
  /** Size of a count of gathered rows. */
  readonly countSize?: Size;
  /** Other orders are tried even where all have a place, so that rows stray less: slower. */
  readonly thorough?: boolean;
}

export const COUNT_SIZE = { width: 34, height: 22 } as const;
