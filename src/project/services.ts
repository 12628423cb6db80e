import { endsOf } from "../document/choices.js";
import type { Document } from "../document/document.js";
import { keysOf, type Value } from "../document/value.js";
import { below } from "./below.js";

/** The services of a Compose file. */
export interface Services {
  readonly all: readonly Value[];
  /** Those that run something else, where one is known to run the program. */
  readonly foreign: readonly Value[];
}

export function servicesIn(document: Document): Services {
  const all = document
    .roots()
    .flatMap(({ value }) => below(value, "services"))
    .flatMap((services) => keysOf(services).flatMap((name) => below(services, name)));
  const isAnyOwn = all.some(isOwn);
  return {
    all,
    foreign: all.filter((service) => isAnyOwn && !isOwn(service) && has(service, "image")),
  };
}

const has = (service: Value, key: string): boolean =>
  below(service, key).some(({ kind }) => kind !== "missing");

/** The folder itself, or one that programs are kept in: not that of a database's data. */
const OF_PROGRAM =
  /^(?:\.|\$\{?PWD\}?)\/?(?:(?:src|app|apps|api|server|backend|web|packages)(?:\/[\w-]+)*\/?)?(?::|$)/;

/** Whether the program of this folder runs there: it is built of the folder, or mounts it. */
const isOwn = (service: Value): boolean =>
  has(service, "build") || mountsOf(service).some((mount) => OF_PROGRAM.test(mount));

const mountsOf = (service: Value): readonly string[] =>
  below(service, "volumes")
    .flatMap((value) => (value.kind === "list" ? value.items().map((item) => item.value) : []))
    .flatMap(endsOf)
    .flatMap((value) => (value.kind === "mapping" ? below(value, "source") : [value]))
    .flatMap((value) => (value.kind === "scalar" && value.text ? [value.text.value] : []));
