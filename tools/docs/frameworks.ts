import { RUNNERS } from "../../src/languages/data/runners.js";
import { listed } from "./listed.js";

/** Files of frameworks and platforms, as the page on files lists them. Each row has a file that shows what it says. */
export interface Framework {
  readonly title: string;
  /** Where it stands, as users name the file. */
  readonly files: readonly string[];
  readonly reads: string;
  readonly sample: Sample;
}
interface Sample {
  readonly file: string;
  readonly lines: readonly string[];
  /** What is found in it, line by line. */
  readonly finds: readonly (readonly [line: number, rule: string])[];
}

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const JDBC = `jdbc:mysql://${HOST}:4000/shop?enabledTLSProtocols=TLSv1.3`;
const VARIABLES = "sets of variables such as `DB_HOST`, `DB_PORT`, `DB_USER`, `DB_SSL`";

export const FRAMEWORKS: readonly Framework[] = [
  {
    title: "Spring Boot",
    files: ["application.yml", "application-prod.properties"],
    reads: "`spring.datasource` with Hikari's properties, `spring.r2dbc`, every profile",
    sample: {
      file: "application.yml",
      lines: [
        "spring:",
        "  datasource:",
        `    url: ${JDBC}&sslMode=REQUIRED`,
        "    username: root",
        "    password: ${DB_PASSWORD}",
      ],
      finds: [
        [3, "require-certificate-verification"],
        [4, "require-username-prefix"],
      ],
    },
  },
  {
    title: "Quarkus, Micronaut",
    files: ["application.properties", "application.yml"],
    reads: "`quarkus.datasource`, `datasources`, every profile",
    sample: {
      file: "application.properties",
      lines: [
        `%prod.quarkus.datasource.jdbc.url=${JDBC}&useSSL=false`,
        "%prod.quarkus.datasource.username=root",
      ],
      finds: [
        [1, "require-tls"],
        [2, "require-username-prefix"],
      ],
    },
  },
  {
    title: "Rails",
    files: ["config/database.yml"],
    reads: "the options of Ruby's mysql2 and Trilogy, also with ERB",
    sample: {
      file: "config/database.yml",
      lines: [
        "production:",
        "  adapter: mysql2",
        `  host: ${HOST}`,
        "  port: 4000",
        '  username: <%= ENV["DB_USER"] %>',
        "  ssl_mode: required",
      ],
      finds: [[6, "require-certificate-verification"]],
    },
  },
  {
    title: "Sequelize, TypeORM, Knex, drizzle-kit",
    files: ["config/config.json", "ormconfig.json", "knexfile.json", "drizzle.config.json"],
    reads: "the options that they take in JavaScript too",
    sample: {
      file: "config/config.json",
      lines: [
        "{",
        '  "production": {',
        '    "dialect": "mysql",',
        `    "host": "${HOST}",`,
        '    "port": 4000,',
        '    "username": "3pTAoNNegb47Uc8.root",',
        '    "dialectOptions": { "ssl": { "minVersion": "TLSv1.2", "rejectUnauthorized": false } }',
        "  }",
        "}",
      ],
      finds: [[7, "require-certificate-verification"]],
    },
  },
  {
    title: "Grafana",
    files: ["provisioning/datasources/tidb.yml"],
    reads: "data sources of the type `mysql`",
    sample: {
      file: "provisioning/datasources/tidb.yml",
      lines: [
        "apiVersion: 1",
        "datasources:",
        "  - name: TiDB",
        "    type: mysql",
        `    url: ${HOST}:4000`,
        "    user: 3pTAoNNegb47Uc8.root",
        "    jsonData:",
        "      tlsSkipVerify: true",
      ],
      finds: [[8, "require-certificate-verification"]],
    },
  },
  {
    title: "Streamlit, Django, Flask",
    files: [".streamlit/secrets.toml", "config.toml", ".env"],
    reads: "SQLAlchemy's addresses, and options beside the host",
    sample: {
      file: ".streamlit/secrets.toml",
      lines: [
        "[connections.tidb]",
        `url = "mysql+pymysql://root@${HOST}:4000/shop?ssl_verify_cert=false"`,
      ],
      finds: [
        [2, "require-username-prefix"],
        [2, "require-certificate-verification"],
      ],
    },
  },
  {
    title: "Laravel, Metabase",
    files: [".env"],
    reads:
      "`DB_HOST` and `MYSQL_ATTR_SSL_CA`, `MB_DB_HOST`, and the `useSSL` that Metabase's driver reads",
    sample: {
      file: ".env",
      lines: [
        `DB_HOST=${HOST}`,
        "DB_PORT=3306",
        "DB_USERNAME=root",
        "MYSQL_ATTR_SSL_CA=/app/isrgrootx1.pem",
      ],
      finds: [
        [2, "no-wrong-port"],
        [3, "require-username-prefix"],
        [4, "no-hardcoded-ca"],
      ],
    },
  },
  {
    title: "Compose, Kubernetes, workflows",
    files: ["compose.yaml", "configmap.yaml", ".github/workflows/*.yml"],
    reads: VARIABLES,
    sample: {
      file: "compose.yaml",
      lines: [
        "services:",
        "  shop:",
        "    environment:",
        `      - DB_HOST=${HOST}`,
        "      - DB_SSL=false",
      ],
      finds: [[5, "require-tls"]],
    },
  },
  {
    title: "Vercel, Wrangler, Serverless, PM2",
    files: ["vercel.json", "wrangler.toml", "serverless.yml", "ecosystem.config.json"],
    reads: VARIABLES,
    sample: {
      file: "wrangler.toml",
      lines: ['name = "shop"', "[vars]", `DB_HOST = "${HOST}"`, 'DB_USER = "root"'],
      finds: [[4, "require-username-prefix"]],
    },
  },
];

export const frameworkTable = (): string =>
  [
    "| For | In files such as | Read |",
    "| --- | --- | --- |",
    ...FRAMEWORKS.map(
      ({ title, files, reads }) =>
        `| ${title} | ${files.map((file) => `\`${file}\``).join(", ")} | ${reads} |`,
    ),
  ].join("\n");

/** Files whose commands are run, by their names. */
export const runnersLine = (): string =>
  `Commands are read in files that a program runs: ${listed(RUNNERS.flatMap(({ title }) => title ?? []))}. Of shell scripts, Dockerfiles, Makefiles and PowerShell scripts all commands are.`;
