import type { Document } from "../document/document.js";
import type { Mapping } from "../document/value.js";
import type { Connection, Override } from "../model/connection.js";
import type { Settings } from "../model/policy.js";
import type { Span } from "../model/setting.js";
import type { ClientTable } from "./client-table.js";
import type { Reading } from "./driver.js";

/** What dialects may know of the user's settings. */
export type DialectSettings = Pick<Settings, "caPath" | "hosts">;

/** How one client spells its connections. */
export interface Dialect {
  readonly name: string;
  /** A file that the client appears in holds a match. Joined into the filter that every file must pass: keep it simple, and without flags. */
  readonly hint: RegExp;
  /** Files of such a name are read whatever stands in them. */
  readonly files?: RegExp;
  /** What it is made of, for pages that describe it. */
  readonly table?: ClientTable;
  /** What leaves what it is given as it is, where no table says so. */
  readonly modules?: readonly string[];
  /**
   * What gives an object that is known by how it is made, by its whole name: `ssl.create_default_context`. With `{}` behind
   * its name it stands here once more if it gives a dict, which has other keys than what it is given.
   */
  readonly makers?: readonly string[];
  /** What its language knows of it without an import, as PHP does of its own classes and functions. */
  readonly builtIn?: readonly string[];
  /** The same of a client whose connections are texts or commands: its forms, and how each is read with these options. */
  readonly forms?: Readonly<
    Record<string, (options: Mapping, settings: Pick<Settings, "caPath">) => Reading | null>
  >;
  /** `isClaimed` tells the places that a dialect before this one already accounts for. */
  find(
    document: Document,
    isClaimed: (at: Span) => boolean,
    settings: DialectSettings,
  ): readonly Connection[];
}

/** Settings of the whole process, in the words of one run-time environment. */
export interface Runtime {
  readonly name: string;
  overrides(document: Document): readonly Override[];
}
