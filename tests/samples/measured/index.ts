import { measuredAddresses } from "./addresses.js";
import { measuredConnectorJ } from "./connector-j.js";
import { measuredDrivers } from "./drivers.js";
import { measuredForms } from "./forms.js";
import { measuredGoMysql } from "./go-mysql.js";
import { measuredMariadbCli } from "./mariadb-cli.js";
import { measuredMariadbJdbc } from "./mariadb-jdbc.js";
import type { Measured } from "./measured.js";
import { measuredMycli } from "./mycli.js";
import { measuredMysqlCli } from "./mysql-cli.js";
import { measuredSqlAlchemy } from "./sqlalchemy.js";

export const MEASURED: readonly Measured[] = [
  ...[...measuredDrivers, ...measuredAddresses, ...measuredForms],
  ...[measuredConnectorJ, measuredMariadbJdbc, measuredGoMysql, measuredSqlAlchemy],
  ...[measuredMysqlCli, measuredMariadbCli, measuredMycli],
];
export { CALL_FORMS } from "./call-forms.js";
export type { Measured, MeasuredRow } from "./measured.js";
