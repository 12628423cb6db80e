import { HOST } from "../authority.js";
import { java as prepare } from "./prepare.js";
import { programs, type ProgramSet } from "./program.js";

/** `URL` is the address, `LOGIN` who connects. */
const program = (body: string): string => `import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Properties;
import org.mariadb.jdbc.MariaDbDataSource;

class App {
  public static void main(String[] words) throws Exception {
    ${body
      .replace(/"URL/g, `"jdbc:mariadb://${HOST}:4000/test`)
      .replace("LOGIN", `"3pTAoNNegb47Uc8.root", System.getenv("TIDB_PASSWORD")`)
      .replace(
        "PROPERTIES",
        `Properties given = new Properties(); given.setProperty("user", "3pTAoNNegb47Uc8.root"); given.setProperty("password", System.getenv("TIDB_PASSWORD"));`,
      )}
    connection.createStatement().execute("select 1");
    connection.close();
  }
}
`;

/** FACTS-dialects.md 2.1. */
const ROWS = `
  none | Connection connection = DriverManager.getConnection("URL", LOGIN);
  useSsl=true | Connection connection = DriverManager.getConnection("URL?useSsl=true", LOGIN);
  useSSL=true | Connection connection = DriverManager.getConnection("URL?useSSL=true", LOGIN);
  useSsl=false | Connection connection = DriverManager.getConnection("URL?useSsl=false", LOGIN);
  useSsl+trustServerCertificate | Connection connection = DriverManager.getConnection("URL?useSsl=true&trustServerCertificate=true", LOGIN);
  useSsl+disableSslHostnameVerification | Connection connection = DriverManager.getConnection("URL?useSsl=true&disableSslHostnameVerification=true", LOGIN);
  useSsl+serverSslCert | Connection connection = DriverManager.getConnection("URL?useSsl=true&serverSslCert=isrgrootx1.pem", LOGIN);
  useSsl+enabledSslProtocolSuites 1.1 | Connection connection = DriverManager.getConnection("URL?useSsl=true&enabledSslProtocolSuites=TLSv1.1", LOGIN);
  useSsl+enabledSslProtocolSuites 1.2 | Connection connection = DriverManager.getConnection("URL?useSsl=true&enabledSslProtocolSuites=TLSv1.2", LOGIN);
  sslMode=verify-full | Connection connection = DriverManager.getConnection("URL?sslMode=verify-full", LOGIN);
  sslMode=trust | Connection connection = DriverManager.getConnection("URL?sslMode=trust", LOGIN);
  useSsl, sslMode=verify-full | Connection connection = DriverManager.getConnection("URL?useSsl=true&sslMode=verify-full", LOGIN);
  properties alone | PROPERTIES Connection connection = DriverManager.getConnection("URL", given);
  properties with useSsl | PROPERTIES given.setProperty("useSsl", "true"); Connection connection = DriverManager.getConnection("URL", given);
  properties with useSsl, and trust | PROPERTIES given.setProperty("useSsl", "true"); given.setProperty("trustServerCertificate", "true"); Connection connection = DriverManager.getConnection("URL", given);
  properties with sslMode | PROPERTIES given.setProperty("sslMode", "verify-full"); Connection connection = DriverManager.getConnection("URL", given);
  properties beside an address, which counts | PROPERTIES given.setProperty("useSsl", "false"); Connection connection = DriverManager.getConnection("URL?useSsl=true", given);
  trust beside an address that does not say | PROPERTIES given.setProperty("trustServerCertificate", "true"); Connection connection = DriverManager.getConnection("URL?useSsl=true", given);
  a data source | MariaDbDataSource source = new MariaDbDataSource("URL?useSsl=true"); source.setUser("3pTAoNNegb47Uc8.root"); source.setPassword(System.getenv("TIDB_PASSWORD")); Connection connection = source.getConnection();
  a data source without TLS | MariaDbDataSource source = new MariaDbDataSource("URL"); source.setUser("3pTAoNNegb47Uc8.root"); source.setPassword(System.getenv("TIDB_PASSWORD")); Connection connection = source.getConnection();
`;

export const JAVA: readonly ProgramSet[] = [
  {
    name: "MariaDB Connector/J",
    dialects: ["jdbc-mariadb"],
    filename: "App.java",
    packages: ["libmariadb-java", "default-jdk-headless"],
    version: "2.7",
    programs: programs(ROWS, program),
    prepare,
    otherwise: [
      {
        where: (code) => !/useSsl"?(?:=|, ")true/i.test(code),
        does: "P P P P P P",
        because: "it knows no `sslMode` (since 3.0), and talks in the clear without `useSsl`",
      },
    ],
    left: ["properties with useSsl, and trust", "trust beside an address that does not say"],
    allowsOld: false,
  },
];
