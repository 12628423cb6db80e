import { sliced, type Text } from "../document/text.js";
import { endsOf } from "../document/choices.js";
import type { Value } from "../document/value.js";
import { HOLE } from "../model/hole.js";
import { dissect, hostAndPort } from "../notations/uri.js";

/** What a variable says of a host. Nothing else of its value is kept. */
export interface Told {
  readonly hosts: readonly string[];
  /** The variables that the host is in: `mysql://${DB_HOST}/shop`. */
  readonly from: readonly string[];
}

const NOTHING: Told = { hosts: [], from: [] };
/** What several values of one variable say. */
export const joined = (all: readonly Told[]): Told => ({
  hosts: all.flatMap(({ hosts }) => hosts),
  from: all.flatMap(({ from }) => from),
});

/** What the value of a variable says, on all its paths. */
export const toldBy = (value: Value): Told => joined(endsOf(value).map(toldAtOnce));

function toldAtOnce(value: Value): Told {
  if (value.kind === "opaque") return { hosts: [], from: value.clues.variables };
  if (value.kind !== "scalar" || !value.text) return NOTHING;
  const text = hostOf(value.text);
  const [, reference] = /^\$\{?(\w+)\}?$/.exec(text.value) ?? [];
  if (reference !== undefined) return { hosts: [], from: [reference] };
  if (text.value.includes(HOLE))
    return { hosts: [], from: text.clues(0, text.value.length).variables };
  return text.value === "" ? NOTHING : { hosts: [text.value], from: [] };
}

/** `user:password@tcp(host:4000)/database`, `Server=host;Port=4000`, `jdbc:mysql://host:4000`. */
const BEFORE = /@tcp\(|(?:^|;)\s*(?:server|host|data source|address|addr)\s*=\s*|^jdbc:/i;
const AFTER = /[);]/;

/** The host in a host, an address, a DSN or a list of pairs. */
function hostOf(whole: Text): Text {
  const before = BEFORE.exec(whole.value);
  const start = before ? before.index + before[0].length : 0;
  const length =
    before?.[0].startsWith("jdbc") === false ? whole.value.slice(start).search(AFTER) : -1;
  const text = sliced(whole, start, length < 0 ? whole.value.length : start + length);
  const host = dissect(text)?.parts.host ?? hostAndPort(text.value, 0, text.value.length).host;
  return sliced(text, host.start, host.end);
}
