import { describe, expect, it } from "vitest";
import {
  namesClient,
  namesEnvironment,
  namesRunner,
  namesText,
  namesWords,
} from "../../src/languages/naming.js";

/** What stands under a name: a whole address or command, variables, what a client takes, what runs a command, words for people. */
const KINDS = {
  text: namesText,
  environment: namesEnvironment,
  client: namesClient,
  runner: namesRunner,
  words: namesWords,
};
const saidBy = (name: string): string =>
  Object.entries(KINDS)
    .filter(([, isSaid]) => isSaid(name))
    .map(([kind]) => kind)
    .join(" ");

const NAMES: Readonly<Record<string, string>> = {
  "text client": [
    "url urls uri dsn databaseUrl DATABASE_URL database.url dbUrl1 my-url jdbc conn",
    "connection connections connStr connectionString connection_str connectionStrings",
    "dataSource datasource database databases db DB",
    "baseline_url templates_url openDb hintUrl exampleUrl",
  ].join(" "),
  "text client runner": "command commands cmd run exec shell execSync containerUrl",
  text: [
    "uris dsns jdbcurl url2 curl xurl connstring data_sources dataSources db3",
    "database2 address addresses cmds script scripts entrypoint entryPoint",
    "entry_point argv args arguments opts options",
  ].join(" "),
  client: [
    "urlTemplate connect baseUrl urlBase urlPrefix url_root originUrl",
    "serverUrl hostUrl startUrl stemUrl urlPattern urlFormat envVariable envName",
    "connected connector pool pools poolSize client clients engine opened open",
    "migrate orm",
  ].join(" "),
  "client runner": "execute executor spawn sh bash launch container",
  "": [
    "urlish jdbcx conns dbs addressed scripted runs arg argument option opt variables",
    "environments envs myenv engines reopen spawned migration launched containers log",
    "print render helper my-help examplesX",
  ].join(" "),
  "environment client": "env ENV env_variables process.env",
  environment: "environment environmentVariables",
  words: [
    "help usage description example examples hint placeholder summary title tooltip",
    "readme helpText help_text usageText usage_text textHelp myHelp HELP subtitle",
  ].join(" "),
  "text client words": "urlHelp",
};

describe("what a name says of what stands under it", () => {
  const rows = Object.entries(NAMES).flatMap(([said, names]) =>
    names.split(" ").map((name) => [name, said] as const),
  );
  it.each(rows)("%s", (name, said) => {
    expect(saidBy(name)).toBe(said);
  });
});
