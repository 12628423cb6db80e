import { bundleOf } from "../../src/dialects/bundle.js";
import type { Driver } from "../../src/dialects/driver.js";
import { aiomysql } from "../../src/dialects/drivers/aiomysql.js";
import { asyncmy } from "../../src/dialects/drivers/asyncmy.js";
import { mysqlConnectorPython } from "../../src/dialects/drivers/mysql-connector-python.js";
import { mysqlclient } from "../../src/dialects/drivers/mysqlclient.js";
import { pymysql } from "../../src/dialects/drivers/pymysql.js";
import { tortoise } from "../../src/dialects/drivers/tortoise.js";
import { MADE_BY } from "../../src/document/mappings.js";
import { inJson } from "./told.js";

export const CA = "/etc/ssl/cert.pem";
export const bundle = bundleOf({ caPath: CA });

const BY_NAME: Readonly<Record<string, Driver>> = {
  client: mysqlclient(bundle),
  client1: mysqlclient(bundle, "1.4.6"),
  client2: mysqlclient(bundle, "2.2.8"),
  pymysql: pymysql(bundle),
  connector: mysqlConnectorPython(bundle),
  aiomysql: aiomysql(bundle),
  asyncmy: asyncmy(bundle),
  tortoise: tortoise(bundle),
};

/** A driver of Python by the name that the tables have for it. */
export const driverOf = (name: string): Driver => {
  const driver = BY_NAME[name];
  if (!driver) throw new Error(name);
  return driver;
};

/** `CA` as it is written. */
export const spelled = (entries: string): string => entries.replace(/\bCA\b(?!")/g, `"${CA}"`);

/** Options with a host; `CA` is a bundle. */
export const inHost = (entries: string) =>
  inJson(`{"host": "h"${entries === "" ? "" : `, ${spelled(entries)}`}}`);

/** A context that checks, without its end. */
export const CONTEXT = `"ssl": {"${MADE_BY}": "ssl.create_default_context"`;
/** One that does not. */
export const LAX = `"ssl": {"${MADE_BY}": "ssl._create_unverified_context"`;
