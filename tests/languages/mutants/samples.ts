export const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
export const USER = "3pTAoNNegb47Uc8.root";
export const SECRET = "kT4vXq9LmZ2pWs7R";

/** What is wrong in it, in several ways. */
export const JDBC = `jdbc:mysql://${HOST}:3306/test?user=root&password=${SECRET}&useSSL=false`;
export const COMMAND = `mysql -h ${HOST} -P 3306 -u root -p${SECRET} --ssl-mode=DISABLED test`;
export const ADO = `Server=${HOST};Port=3306;User ID=root;Password=${SECRET};SslMode=None`;
export const ADDRESS = `mysql://${USER}:${SECRET}@${HOST}/test`;
export const DSN = `root:${SECRET}@tcp(${HOST}:3306)/test?tls=skip-verify`;

/** Keys and values that mean something to some client, or to nobody. */
export const KEYS: readonly string[] = [
  ...["ssl", "host", "port", "username", "dialect", "dialectOptions", "url", "type", "uri", "tls"],
  ...["use_env_variable", "replication", "__proto__", "constructor", "minVersion", "password"],
];
export const TEXTS: readonly string[] = [
  ...[JDBC, COMMAND, ADO, ADDRESS, DSN, HOST, "TLSv1", "Amazon RDS", "mariadb", "$X", "${X}"],
  ...["${X:-y}", "${X:y}", "{{ x }}", "<%= x %>", "$(x)", "%X%", "<password>", "ENC[x]", SECRET],
];
export const ATOMS: readonly string[] = ["true", "false", "0", "-0", "1e999", "3306", "4000"];
