import type { Settings } from "../model/policy.js";
import { nearest } from "./nearest.js";

export const SETTINGS_KEY = "tidb-tls";
/** Of a value as it is shown. */
const LONGEST = 40;
const SETTINGS = `settings["${SETTINGS_KEY}"]`;
const DEFAULTS: Settings = {
  connections: "evident",
  hosts: [],
  privateHosts: [],
  usernamePrefix: null,
  caPath: null,
  environment: "auto",
  imports: true,
};

/** What may stand at one key, in words and as a test. */
interface Allowed<T> {
  readonly words: string;
  /** Words and switches that may be misspelt. */
  readonly literals?: readonly (string | boolean)[];
  readonly allows: (value: unknown) => value is T;
}

const HOST = /^(?:\*\.)?[\w-]+(?:\.[\w-]+)*$/;
const hosts: Allowed<readonly string[]> = {
  words: 'a list of host names, or "*." and a suffix ("*.db.example.com")',
  allows: (value): value is readonly string[] =>
    Array.isArray(value) && value.every((host) => typeof host === "string" && HOST.test(host)),
};
const isListOfFiles = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((file) => typeof file === "string" && file !== "");
const ALLOWED: { readonly [K in keyof Settings]: Allowed<Settings[K]> } = {
  connections: {
    words: '"certain", "evident" or "all"',
    literals: ["certain", "evident", "all"],
    allows: (value) => value === "certain" || value === "evident" || value === "all",
  },
  hosts,
  privateHosts: hosts,
  usernamePrefix: {
    words: 'the letters and digits before the dot of your user names ("3pTAoNNegb47Uc8")',
    allows: (value): value is string | null =>
      value === null || (typeof value === "string" && /^[0-9A-Za-z]+$/.test(value)),
  },
  caPath: {
    words: 'the whole path of a file with all public roots ("/etc/ssl/cert.pem")',
    allows: (value): value is string | null =>
      value === null ||
      (typeof value === "string" && /^(?:\/|[A-Za-z]:[\\/]).*[^\\/]$/.test(value)),
  },
  environment: {
    words: '"auto", false or a list of files (".env.production")',
    literals: ["auto", false],
    allows: (value): value is Settings["environment"] =>
      value === "auto" || value === false || isListOfFiles(value),
  },
  imports: {
    words: "true or false",
    literals: [true, false],
    allows: (value) => typeof value === "boolean",
  },
};
const KEYS = Object.keys(ALLOWED);

export interface ReadSettings {
  readonly settings: Settings;
  /** What is wrong with them, one sentence each. What is wrong is left at its default. */
  readonly problems: readonly string[];
}

const known = new WeakMap<object, ReadSettings>();

/** Reads and checks `settings["tidb-tls"]`. Never throws: a mistake is a message for the user. */
export function readSettings(shared: Readonly<Record<string, unknown>>): ReadSettings {
  const before = known.get(shared);
  if (before) return before;
  const read = Object.hasOwn(shared, SETTINGS_KEY)
    ? check(shared[SETTINGS_KEY])
    : { settings: DEFAULTS, problems: misspelt(Object.keys(shared)) };
  known.set(shared, read);
  return read;
}

/** Nothing is read under a name that is nearly ours, and nothing else would say so. */
const misspelt = (names: readonly string[]): readonly string[] =>
  names
    .filter((name) => nearest(name.replace(/^eslint-plugin-/, ""), [SETTINGS_KEY]) !== null)
    .map((name) => `settings["${name}"] is not read. Did you mean \`${SETTINGS}\`?`);

function check(written: unknown): ReadSettings {
  if (written === undefined) return { settings: DEFAULTS, problems: [] };
  if (typeof written !== "object" || written === null || Array.isArray(written)) {
    return {
      settings: DEFAULTS,
      problems: [`${SETTINGS} must be an object with the keys ${KEYS.join(", ")}.`],
    };
  }
  const values = new Map<string, unknown>(
    Object.entries(written).filter(([, value]) => value !== undefined),
  );
  const problems = [...values.keys()]
    .filter((key) => !KEYS.includes(key))
    .map((key) => `${SETTINGS}.${key} is not a setting. ${instead(key)}`);
  const read = <K extends keyof Settings>(key: K): Settings[K] => {
    const { allows, words } = ALLOWED[key];
    const value = values.has(key) ? values.get(key) : DEFAULTS[key];
    if (allows(value)) return value;
    const meant = meantBy(value, ALLOWED[key]);
    const said = `${SETTINGS}.${key} is ${shown(value)}`;
    problems.push(
      meant === null
        ? `${said}; it must be ${words}.`
        : `${said}, which is not allowed. Did you mean ${meant}?`,
    );
    return DEFAULTS[key];
  };
  return {
    settings: {
      connections: read("connections"),
      hosts: read("hosts"),
      privateHosts: read("privateHosts"),
      usernamePrefix: read("usernamePrefix"),
      caPath: read("caPath"),
      environment: read("environment"),
      imports: read("imports"),
    },
    problems,
  };
}

function instead(key: string): string {
  const meant = nearest(key, KEYS);
  return meant === null ? `Write one of ${KEYS.join(", ")}.` : `Did you mean \`${meant}\`?`;
}

/** What is allowed and nearly written: another word, a list of one, a user's prefix without its dot. */
function meantBy(
  value: unknown,
  { literals = [], allows }: Allowed<Settings[keyof Settings]>,
): string | null {
  if (typeof value !== "string") return null;
  const word = nearest(value, literals.map(String));
  const guesses = [literals.find((each) => String(each) === word), [value], value.split(".")[0]];
  const meant = guesses.find((guess) => guess !== undefined && allows(guess));
  return meant === undefined ? null : JSON.stringify(meant);
}

/** A value as the user may have written it; what JSON has no word for is named by its type. */
function shown(value: unknown): string {
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint")
    return `a ${typeof value}`;
  try {
    const text = JSON.stringify(value);
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
  } catch {
    return Array.isArray(value) ? "a list" : "an object";
  }
}
