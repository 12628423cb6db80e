import { bundleOf } from "../bundle.js";
import { defineClient } from "../client.js";
import { djangoDriver, djangoTls, OPTIONS } from "../django-options.js";
import { credentials, type Driver } from "../driver.js";
import { driverNamed } from "../driver-named.js";
import { mysqlConnectorPython } from "../drivers/mysql-connector-python.js";
import { mysqlclient } from "../drivers/mysqlclient.js";
import { pymysql } from "../drivers/pymysql.js";
import { withPlace } from "../keywords.js";

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
    const own = djangoDriver({ mysqlclient, pymysql }, options.get(OPTIONS), bundle, installed);
    const drivers: Readonly<Record<string, Driver>> = {
      "django.db.backends.mysql": own,
      django_tidb: own,
      "mysql.connector.django": mysqlConnectorPython(bundle),
    };
    const driver = driverNamed(options, "ENGINE", drivers, null);
    if (!driver) return null;
    return {
      facets: {
        ...credentials({ host: "HOST", port: "PORT", user: "USER", password: "PASSWORD" }),
        ...djangoTls(driver, OPTIONS),
      },
      ineffective: driver.ineffective(OPTIONS),
    };
  },
});
