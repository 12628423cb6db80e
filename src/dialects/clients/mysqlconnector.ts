import type { Mapping } from "../../document/value.js";
import { readAdo } from "../../notations/ado.js";
import { credentials } from "../driver.js";
import { mySqlConnector as driver } from "../drivers/mysqlconnector.js";
import { defineText } from "../text.js";
import { vocabulary } from "../vocabulary.js";

const named = vocabulary({
  host: ["Server", "Data Source", "DataSource", "Address", "Addr", "Network Address"],
  port: [],
  user: ["User ID", "UserID", "Username", "Uid", "User name"],
  password: ["pwd"],
  SslMode: ["SSL Mode", "Ssl-Mode"],
  SslCa: ["CA Certificate File", "CACertificateFile", "Ssl-Ca"],
  SslCert: ["Ssl-Cert"],
  SslKey: ["Ssl-Key"],
  ...{ CertificateFile: ["Certificate File"], CertificatePassword: ["Certificate Password"] },
  ...{
    CertificateThumbprint: ["Certificate Thumbprint"],
    CertificateStoreLocation: ["Certificate Store Location"],
  },
  TlsVersion: ["Tls Version", "Tls-Version"],
});
/** Other drivers' strings look alike: ODBC names the driver, OLE DB the provider. */
const OTHERS = /^(?:driver|dsn|provider)$/i;
const isOne = (options: Mapping): boolean =>
  options.keys().includes("host") &&
  !options.keys().some((key) => OTHERS.test(key)) &&
  options.keys().some((key) => /^(?:user|password|port|SslMode)$/.test(key));

/** Connection strings of .NET: MySqlConnector and Connector/NET. FACTS-dialects.md 7. */
export const mySqlConnector = defineText({
  name: "mysqlconnector",
  hint: /(?:[Ss]erver|SERVER|[Hh]ost|HOST|[Ss]ource|SOURCE|[Aa]ddr(?:ess)?)(?<!(?:\.|\b(?:const|let|var) )\w{4,30}) ?=(?![=>])/,
  forms: ["Server=host;..."],
  texts: (scalar) => readAdo(scalar, named).filter(isOne),
  reads: () => ({
    facets: { ...credentials(), ...driver.tls("") },
    ineffective: driver.ineffective(""),
  }),
});
