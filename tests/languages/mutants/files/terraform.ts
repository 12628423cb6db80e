import { filesNamed, type DataFile } from "../format.js";
import { ADDRESS, ADO, COMMAND, DSN, HOST, JDBC, SECRET, USER } from "../samples.js";

export const TERRAFORM_FILES: readonly DataFile[] = [
  ...filesNamed(
    "main.tf",
    `# TiDB Cloud
resource "helm_release" "app" {
  set {
    name  = "database.url"
    value = "${JDBC}"
  }
}
`,
    `locals {
  dsn = "${USER}:\${var.password}@tcp(${HOST}:4000)/test"
  url = "mysql://\${var.user}:\${var.passwords["a"]}@${HOST}:3306/test" // later
}
`,
    `variable "database_url" {
  type    = string
  default = "${ADDRESS}"
}
variable "tidb_password" { default = "${SECRET}" }
`,
    `resource "x" "y" {
  environment = {
    ADO = "${ADO}",
    DSN : "${DSN}"
    N   = var.x ? "%{ if a }b%{ endif }" : "$\${c}"
  }
  command = "${COMMAND}"
}
`,
    `resource "x" "y" {
  user_data = <<-EOT
    #!/bin/sh
    export DB_HOST="${HOST}" # it's
    mysql -h \${var.host} -P 3306 --ssl-mode=REQUIRED
    mysql --host ${HOST} --port 4000 -u ${USER} test
  EOT
  /* mysql://${HOST}:3306/test */
}
`,
    `resource "x" "y" {
  content = <<EOF
DATABASE_URL="${ADDRESS}"
EOF
}
`,
  ),
  ...filesNamed(
    "prod.tfvars",
    `jdbc_url = "jdbc:mysql://${HOST}:4000/test?sslMode=REQUIRED"
tidb = { host = "${HOST}", port = 3306, user = "root", password = "${SECRET}" }
`,
  ),
];
