// Connects with clients of Node in the world that it is started in: what one takes, a line, and a line back that says how it ended.
import { createInterface } from "node:readline";

/** How each client connects with an address or with its options, as its own documents say. */
const CLIENTS = {
  async mysql2(options) {
    const { createConnection } = await import("mysql2/promise");
    const connection = await createConnection(options);
    try {
      await connection.query("select 1");
    } finally {
      connection.destroy();
    }
  },
  async sequelize({ database, username, password, ...options }) {
    const { Sequelize } = await import("sequelize");
    const client = new Sequelize(database, username, password, { ...options, logging: false });
    try {
      await client.authenticate();
    } finally {
      await client.close();
    }
  },
  async typeorm(options) {
    const { DataSource } = await import("typeorm");
    const source = new DataSource(options);
    await source.initialize();
    await source.destroy();
  },
  async knex(options) {
    const { default: knex } = await import("knex");
    const client = knex(options);
    try {
      await client.raw("select 1");
    } finally {
      await client.destroy();
    }
  },
};

// What a client has to say is not an answer.
console.log = console.error;

const connect = CLIENTS[process.argv[2]];
const LONGEST = 20_000;

async function run(options) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, LONGEST, "timeout");
  });
  const end = connect(options).then(
    () => "done",
    (error) => String(error?.message ?? error),
  );
  const how = await Promise.race([end, late]);
  clearTimeout(timer);
  return how;
}

for await (const line of createInterface({ input: process.stdin })) {
  const text = JSON.parse(line);
  const end = await run(text.startsWith("{") ? JSON.parse(text) : text);
  process.stdout.write(`${JSON.stringify(end)}\n`);
}
