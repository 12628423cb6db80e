import type { Mapping, Value } from "../document/value.js";
import type { Bundle } from "./bundle.js";
import { withDoubt, type Codec } from "./codec.js";
import type { FacetCodecs } from "./connect.js";
import type { Driver } from "./driver.js";
import { MYSQLCLIENT, PYMYSQL, type Installed } from "./registries.js";

/** What Django hands to the driver of a database. */
export const OPTIONS = "OPTIONS";
/** Options that only PyMySQL has: it may be installed as `MySQLdb`. */
const OF_PYMYSQL = ["ssl_ca", "ssl_verify_cert", "ssl_verify_identity", "ssl_disabled"];
const IS_PYMYSQL = "PyMySQL, installed as `MySQLdb`, has no `ssl_mode`";

const speaksPymysql = (options: Mapping): boolean => {
  const keys = options.keys();
  return OF_PYMYSQL.some((key) => keys.includes(key)) && !keys.includes("ssl_mode");
};

type MakeDriver = (bundle: Bundle, version: string | null) => Driver;
/** What Django may import as `MySQLdb`. */
export interface DjangoDrivers {
  readonly mysqlclient: MakeDriver;
  readonly pymysql: MakeDriver;
}

/** Which of them it is, by the options that it is given. */
export const djangoDriver = (
  { mysqlclient, pymysql }: DjangoDrivers,
  options: Value,
  bundle: Bundle,
  installed: Installed,
): Driver =>
  options.kind === "mapping" && speaksPymysql(options)
    ? pymysql(bundle, installed(PYMYSQL))
    : mysqlclient(bundle, installed(MYSQLCLIENT));

/** What it makes of them; nobody sees here whether another driver has taken its place. */
export function djangoTls(driver: Driver, home: string): Partial<FacetCodecs> {
  const codecs = driver.tls(home);
  if (driver.name !== "mysqlclient") return codecs;
  return Object.fromEntries(
    Object.entries(codecs).map(([facet, codec]) => [
      facet,
      withDoubt(codec as Codec<unknown, unknown>, IS_PYMYSQL),
    ]),
  );
}
