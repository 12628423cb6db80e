import { drizzleKitConfig } from "../../src/dialects/clients/drizzle-kit.js";
import { VERIFIED } from "./postures.js";
import {
  ADDRESS,
  CERTIFICATE,
  IDENTITY,
  INEFFECTIVE,
  OPTIONS,
  sample,
  TLS,
  VERSION,
  type SampleSet,
} from "./sample.js";

const kit = (options: string): string => `import { defineConfig } from 'drizzle-kit';
export default defineConfig({ dialect: 'mysql', schema: './schema.ts', ${options} });
`;

/** What the object form loses, only an address can say. */
const LEFT = [IDENTITY];

/** The command, in a process that goes on. It leaves a compiler behind, which would go through the command itself the next time. */
const introspect = (file: string): string => `import Module, { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
const require = createRequire(import.meta.url);
const command = join(dirname(require.resolve('drizzle-kit')), 'bin.cjs');
delete require.cache[command];
globalThis.loaders ??= { ...Module._extensions };
Object.assign(Module._extensions, globalThis.loaders);
process.argv = [process.argv[0], 'drizzle-kit', 'introspect', '--config=${file}'];
await new Promise((resolve) => {
  process.exit = resolve;
  require(command);
});
`;

const object = (ssl: string | null): string =>
  kit(`dbCredentials: { ${OPTIONS}, database: 'test'${ssl === null ? "" : `, ssl: ${ssl}`} }`);
const address = (query: string, more = ""): string =>
  kit(`dbCredentials: { url: \`${ADDRESS}${query}\`${more} }`);
const clients: SampleSet["clients"] = [
  {
    package: "drizzle-kit",
    folder: "drizzle-kit",
    others: ["drizzle-orm"],
    starts: introspect,
    isCommand: true,
  },
];

/** Verdicts: FACTS-js.md 4.7. */
export const drizzleKit: SampleSet = {
  dialect: "drizzle-kit",
  reader: drizzleKitConfig,
  clients: clients.map((client) => ({ ...client, with: "an object" })),
  hole: "The object form loses everything but the certificates. Use `url`.",
  samples: [
    sample(
      "documented, as far as it goes",
      object("{ rejectUnauthorized: true }"),
      [],
      [IDENTITY],
      LEFT,
    ),
    sample("verifyIdentity is stripped", object(VERIFIED), [INEFFECTIVE], [IDENTITY], LEFT),
    sample("no ssl key", object(null), [TLS], [], LEFT),
    sample("ssl: {}", object("{}"), [CERTIFICATE], [IDENTITY], LEFT),
    sample("ssl: true", object("true"), [INEFFECTIVE], [], LEFT),
    sample("a word", object("'require'"), [INEFFECTIVE], [], LEFT),
    sample("unverified", object("{ rejectUnauthorized: false }"), [CERTIFICATE], [], LEFT),
  ],
  silent: {},
};

export const drizzleKitAddress: SampleSet = {
  dialect: "drizzle-kit, an address",
  reader: drizzleKitConfig,
  clients: clients.map((client) => ({ ...client, with: "an address" })),
  samples: [
    sample("no parameter", address(""), [TLS]),
    sample("ssl beside it", address("", ", ssl: { rejectUnauthorized: true }"), [INEFFECTIVE]),
    sample("ssl: true beside it", address("", ", ssl: true"), [INEFFECTIVE]),
    sample(
      "the certificate alone",
      address('?ssl={"rejectUnauthorized":true}'),
      [VERSION],
      [IDENTITY],
    ),
    sample(
      "the whole check",
      address('?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true,"verifyIdentity":true}'),
    ),
    sample("Prisma's word", address("?sslaccept=strict"), [INEFFECTIVE]),
  ],
  silent: {},
};
