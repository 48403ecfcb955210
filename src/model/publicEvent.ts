/** An event as downloads and pages give it. Field names are an interface that others rely on. */
import type {
  Change,
  ContextKind,
  Group,
  Kind,
  OutletKind,
  Review,
  Scope,
  Side,
  SourceKind,
  Standing,
  Status,
  Text,
  Tie,
} from './words.ts';

export interface PublicCitation {
  readonly source: string;
  readonly url: string;
  readonly publisher: string;
  readonly title: string | null;
  /** EDTF; null where the page shows none. */
  readonly published: string | null;
  /** ISO 639-1. */
  readonly lang: string;
  readonly kind: SourceKind;
  /** The wire agency whose story it reprints. */
  readonly agency: string | null;
  readonly outletKind: OutletKind;
  /** What it supports of this event, in English and in French. */
  readonly supports: string;
  readonly supportsFr: string;
  /** The day on which it was read. */
  readonly checked: string;
}

export interface PublicPlace {
  readonly id: string;
  readonly name: Text;
  readonly lat: number;
  readonly lon: number;
}

export interface PublicEvent {
  readonly id: string;
  /** Ids under which it was known before. */
  readonly also: readonly string[];
  /** Null, with `partner`, for a context event. */
  readonly partnership: string | null;
  readonly partner: string | null;
  readonly host: string;
  /** All hosts of a context event; else the one host. */
  readonly hosts: readonly string[];
  readonly formation: string | null;
  readonly tie: Tie | null;
  readonly group: Group | null;
  readonly kind: Kind | ContextKind;
  readonly change: Change;
  /** EDTF, and its bounds as ISO days. */
  readonly date: string;
  readonly earliest: string;
  readonly latest: string;
  /** First day on which a reader could know of it; null where no dated source proves it. */
  readonly known: string | null;
  readonly contemporary: boolean;
  /** Of the tie, after the event. */
  readonly status: Status | null;
  readonly standing: Standing | null;
  readonly by: readonly string[];
  readonly says: readonly { readonly side: Side; readonly who: Text }[];
  readonly place: PublicPlace | null;
  readonly personnel: readonly {
    readonly min: number | null;
    readonly max: number | null;
    readonly about: number | null;
    readonly scope: Scope;
    readonly whose: Text;
  }[];
  readonly denies: string | null;
  readonly touches: readonly string[];
  readonly review: Review;
  readonly summary: Text;
  /** Independent sources, reprints of one wire story counted once. */
  readonly independentSources: number;
  readonly citations: readonly PublicCitation[];
}

export interface PublicPartnership {
  readonly id: string;
  /** Ids under which it was known before. */
  readonly also: readonly string[];
  readonly partner: string;
  readonly host: string;
  readonly formation: string | null;
  readonly tie: Tie;
  readonly group: Group;
  readonly kind: Kind;
  readonly counterpart: string | null;
  readonly succeeds: string | null;
  readonly symmetric: boolean;
  readonly title: Text;
  readonly description: Text;
  /** As of the last day read. */
  readonly status: Status | null;
  readonly standing: Standing | null;
  readonly since: string | null;
  readonly events: readonly string[];
}
