import type { Span } from "../model/setting.js";
import type { Scalar, Value, Written } from "./value.js";

/** A call of something that another module exports. */
export interface Call {
  readonly module: string;
  /** The way from the module to what is called: `createPool`, `createPoolCluster().add`, `new Sequelize`. */
  readonly path: string;
  /** The callee, where a reader would point. */
  readonly at: Span;
  readonly arguments: readonly Value[];
  readonly comments: readonly string[];
}

/** `process.env.X = value`, `tls.DEFAULT_MIN_VERSION = value`: something of the whole process is set. */
export interface Assignment {
  /** `process.env.DB_PASSWORD`, `tls.DEFAULT_MIN_VERSION`, whatever it is imported as. */
  readonly target: string;
  readonly value: Value;
  readonly at: Span;
  /** Takes the whole statement out. */
  remove(): Written | null;
}

/** A string that is one whole address, and is not merely shown to somebody. */
export interface Address {
  readonly scalar: Scalar;
  readonly comments: readonly string[];
}

/** A file, as far as dialects care. Every list is in the order of the file. */
export interface Document {
  calls(modules: readonly string[]): readonly Call[];
  assignments(): readonly Assignment[];
  /** Addresses that begin as the pattern says: `/^mysql:/`. */
  addresses(scheme: RegExp): readonly Address[];
}
