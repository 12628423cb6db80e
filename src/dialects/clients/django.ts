import type { Value } from "../../document/value.js";
import { bundleOf } from "../bundle.js";
import { defineClient } from "../client.js";
import { withDoubt, type Codec } from "../codec.js";
import type { FacetCodecs } from "../connect.js";
import { credentials, driverNamed, type Driver } from "../driver.js";
import { mysqlConnectorPython } from "../drivers/mysql-connector-python.js";
import { mysqlclient } from "../drivers/mysqlclient.js";
import { pymysql } from "../drivers/pymysql.js";
import { MYSQLCLIENT, PYMYSQL } from "../registries.js";
import { withPlace } from "../keywords.js";

const OPTIONS = "OPTIONS";
/** Options that only PyMySQL has: it may be installed as `MySQLdb`. */
const OF_PYMYSQL = ["ssl_ca", "ssl_verify_cert", "ssl_verify_identity", "ssl_disabled"];
const IS_PYMYSQL = "PyMySQL, installed as `MySQLdb`, has no `ssl_mode`";

const speaksPymysql = (options: Value): boolean => {
  const own = options.kind === "mapping" ? options.get(OPTIONS) : options;
  const keys = own.kind === "mapping" ? own.keys() : [];
  return OF_PYMYSQL.some((key) => keys.includes(key)) && !keys.includes("ssl_mode");
};

/** Nobody sees here whether another driver has taken its place. */
const doubted = (codecs: Partial<FacetCodecs>): Partial<FacetCodecs> =>
  Object.fromEntries(
    Object.entries(codecs).map(([facet, codec]) => [
      facet,
      withDoubt(codec as Codec<unknown, unknown>, IS_PYMYSQL),
    ]),
  );

/** `DATABASES` in the settings of Django. FACTS-dialects.md 4.7. */
export const django = defineClient({
  name: "django",
  hint: /DATABASES/,
  language: "python",
  modules: [],
  calls: {},
  configs: {
    file: /(?:^|[\\/])settings(?:[\\/].*)?\.py$/,
    optionPaths: ["0.DATABASES.*"],
    holds: ["HOST", "NAME", "USER", OPTIONS],
    signs: { "0.DATABASES.*": ["ENGINE"] },
    named: ["ENGINE", ["django.db.backends.mysql", "django_tidb", "mysql.connector.django"]],
  },
  candidates: (value) =>
    value.kind === "mapping" ? [{ options: withPlace(value, OPTIONS), claims: [value.at] }] : [],
  reads(options, _version, installed, settings) {
    const bundle = bundleOf(settings);
    const own = speaksPymysql(options)
      ? pymysql(bundle, installed(PYMYSQL))
      : mysqlclient(bundle, installed(MYSQLCLIENT));
    const drivers: Readonly<Record<string, Driver>> = {
      "django.db.backends.mysql": own,
      django_tidb: own,
      "mysql.connector.django": mysqlConnectorPython(bundle),
    };
    const driver = driverNamed(options, "ENGINE", drivers, null);
    if (!driver) return null;
    const tls = driver.tls(OPTIONS);
    return {
      facets: {
        ...credentials({ host: "HOST", port: "PORT", user: "USER", password: "PASSWORD" }),
        ...(driver.name === "mysqlclient" ? doubted(tls) : tls),
      },
      ineffective: driver.ineffective(OPTIONS),
    };
  },
});
