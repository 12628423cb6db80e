import type { Document } from "../document/document.js";
import { MAVEN, PYPI } from "../model/packages.js";
import { isBelow } from "./version.js";

/** The version of any package that the file would load. */
export type Installed = Document["versionOf"];

/** Clients that other registries than npm have. */
export const PYMYSQL = `${PYPI}pymysql`;
export const MYSQLCLIENT = `${PYPI}mysqlclient`;
const MARIADB_JDBC = `${MAVEN}org.mariadb.jdbc/mariadb-java-client`;
/** It was renamed. */
const CONNECTOR_J = [`${MAVEN}com.mysql/mysql-connector-j`, `${MAVEN}mysql/mysql-connector-java`];

/** The version of a driver, as an address of SQLAlchemy names it. */
export function installedAs(name: string, installed: Installed): string | null {
  if (name === "pymysql") return installed(PYMYSQL);
  return name === "mysqldb" ? installed(MYSQLCLIENT) : null;
}

/** Whether a project asks for Connector/J 5, and for nothing newer. */
export const hasConnectorJ5 = (installed: Installed): boolean => {
  const versions = CONNECTOR_J.map(installed).filter((each) => each !== null);
  return versions.length > 0 && versions.every((each) => isBelow(each, "6.0.0"));
};

/** Whether a project asks for MariaDB Connector/J 2, or an older one. */
export const hasMariadbJdbc2 = (installed: Installed): boolean => {
  const version = installed(MARIADB_JDBC);
  return version !== null && isBelow(version, "3.0.0");
};
