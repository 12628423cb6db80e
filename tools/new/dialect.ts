import { readdirSync } from "node:fs";
import { inRepository } from "../docs/files.js";
import { before, camelCase, generate, nameFrom, withImport } from "./write.js";

const clients = readdirSync(inRepository("src/dialects/clients")).map((file) =>
  file.replace(/\.ts$/, ""),
);

const clientFile = (name: string): string => `import { defineClient } from "../client.js";
import { credentials } from "../driver.js";
import { mysql2 as driver } from "../drivers/mysql2.js";

/** ${name}, on mysql2. TODO: say where this was read or measured. */
export const ${camelCase(name)} = defineClient({
  name: "${name}",
  // TODO: what must stand in a file for this client to be in it.
  hint: /${name}/,
  modules: ["${name}"],
  // TODO: the calls that take options, and the way from their arguments to these.
  calls: { connect: "0", "new Client": "0" },
  // TODO: the driver, where credentials and TLS options stand, and the places that look right and are not read.
  reads: () => ({ facets: { ...credentials(), ...driver.tls("ssl") }, ineffective: driver.ineffective("ssl") }),
});
`;

const sampleFile = (
  name: string,
): string => `import { ${camelCase(name)} as reader } from "../../src/dialects/clients/${name}.js";
import { onMysql2, type Program } from "./postures.js";
import { OPTIONS, type SampleSet } from "./sample.js";

const connecting: Program = (ssl) => \`import { connect } from '${name}';
import fs from 'node:fs';
const connection = await connect({ \${OPTIONS}\${ssl === null ? "" : \`, ssl: \${ssl}\`} });
await connection.query('select 1');
await connection.end();
\`;

// TODO: each posture in this client's spelling, and the mistakes that its users make.
export const ${camelCase(name)}: SampleSet = {
  dialect: "${name}",
  reader,
  // TODO: \`npm install --save-dev ${name}\` and name it here. Then \`npm run test:behaviour\` asks the client itself.
  clients: [],
  samples: onMysql2(connecting),
  silent: {},
};
`;

await generate(() => {
  const name = nameFrom(process.argv.slice(2), {
    what: "dialect",
    shape: /^[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*$/,
    rule: "It consists of lowercase letters, digits and hyphens, and begins with a letter.",
    taken: clients,
  });
  const entry = `${camelCase(name)},\n`;
  return {
    then: `\`npm run update:expected -- -t ${name}\` writes the expected messages of its samples.`,
    files: {
      [`src/dialects/clients/${name}.ts`]: clientFile(name),
      [`tests/samples/${name}.ts`]: sampleFile(name),
    },
    edits: {
      "src/dialects/index.ts": (text) =>
        before(
          withImport(text, `import { ${camelCase(name)} } from "./clients/${name}.js";`),
          "  // Strapi's and Knex's files look alike",
          `  ${entry}`,
        ),
      "tests/samples/index.ts": (text) =>
        before(
          withImport(text, `import { ${camelCase(name)} } from "./${name}.js";`),
          "  ...[bun, serverless, database, prisma],\n",
          `  ${entry}`,
        ),
    },
  };
});
