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
import { MEASURED_PHP } from "./php.js";
import type { MeasuredPrograms } from "./programs.js";
import { MEASURED_PYTHON } from "./python.js";
import { measuredSqlAlchemy } from "./sqlalchemy.js";

export const MEASURED: readonly Measured[] = [
  ...[...measuredDrivers, ...measuredAddresses, ...measuredForms],
  ...[measuredConnectorJ, measuredMariadbJdbc, measuredGoMysql, measuredSqlAlchemy],
  ...[measuredMysqlCli, measuredMariadbCli, measuredMycli],
];
export const MEASURED_PROGRAMS: readonly MeasuredPrograms[] = [...MEASURED_PYTHON, ...MEASURED_PHP];
export { RIGHT } from "./programs.js";
export type { MeasuredPrograms } from "./programs.js";
export { CALL_FORMS } from "./call-forms.js";
export type { Measured, MeasuredRow } from "./measured.js";
