import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const PASSWORD = "kT4vXq9LmZ2pWs7R";
const URL = `jdbc:mysql://${HOST}:4000/test`;
const SAFE = "?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";

export const TERRAFORM_FILES: readonly UserFile[] = [
  {
    name: "terraform",
    filename: "main.tf",
    text: `resource "helm_release" "app" {
  set {
    name  = "database.url"
    value = "${URL}?useSSL=false"
  }
}
locals {
  dsn = "${USER}:\${var.password}@tcp(${HOST}:4000)/test"
}
`,
    found: [
      ["require-tls", 4, 80],
      ["require-tls", 8, 9],
    ],
    fixed: `resource "helm_release" "app" {
  set {
    name  = "database.url"
    value = "${URL}${SAFE}"
  }
}
locals {
  dsn = "${USER}:\${var.password}@tcp(${HOST}:4000)/test?tls=true"
}
`,
  },
  {
    name: "terraform: many kinds of texts",
    filename: "infra/main.tf",
    text: `# c
variable "database_url" {
  type = string
  default = "${URL}?sslMode=REQUIRED&enabledTLSProtocols=TLSv1.2,TLSv1.3"
}
variable "tidb_password" { default = "${PASSWORD}" }
resource "x" "y" {
  environment = {
    DATABASE_URL = "mysql://\${var.user}:\${var.passwords["a"]}@${HOST}:3306/test"
    DSN = "${USER}:\${var.pw}@tcp(\${var.host != "" ? var.host : "${HOST}:4000"})/test?tls=skip-verify"
  }
  command = "mysql -h ${HOST} -P 4000 -u ${USER} -p\${var.pw} test"
  user_data = <<-EOT
    #!/bin/sh
    export SPRING_DATASOURCE_URL="${URL}?useSSL=false"
    mysql --host ${HOST} --port 4000 -u ${USER} test
  EOT
  description = "${URL}"
}
// eslint-disable-next-line tidb-tls/require-tls
output "url" { value = "${URL}" }
/* mysql://${HOST}:3306/test */
`,
    found: [
      ["require-certificate-verification", 4, 80],
      ["no-exposed-password", 6, 38],
      ["no-wrong-port", 9, 106],
      ["require-certificate-verification", 10, 134],
      ["require-tls", 12, 14],
      ["require-tls", 15, 101],
      ["require-tls", 16, 5],
      ["require-tls", 18, 17],
    ],
    fixed: `# c
variable "database_url" {
  type = string
  default = "${URL}${SAFE}"
}
variable "tidb_password" { default = "${PASSWORD}" }
resource "x" "y" {
  environment = {
    DATABASE_URL = "mysql://\${var.user}:\${var.passwords["a"]}@${HOST}:4000/test"
    DSN = "${USER}:\${var.pw}@tcp(\${var.host != "" ? var.host : "${HOST}:4000"})/test?tls=true"
  }
  command = "mysql -h ${HOST} -P 4000 -u ${USER} -p\${var.pw} test"
  user_data = <<-EOT
    #!/bin/sh
    export SPRING_DATASOURCE_URL="${URL}${SAFE}"
    mysql --host ${HOST} --port 4000 -u ${USER} test
  EOT
  description = "${URL}"
}
// eslint-disable-next-line tidb-tls/require-tls
output "url" { value = "${URL}" }
/* mysql://${HOST}:3306/test */
`,
  },
  {
    name: "scripts of machines",
    filename: "main.tf",
    text: `resource "aws_instance" "app" {
  user_data = <<-EOT
    #!/bin/bash
    export DB_URL='${URL}?useSSL=false'
    echo "${URL}?useSSL=false"
  EOT
}
resource "azurerm_linux_virtual_machine" "app" {
  custom_data = base64encode(<<EOT
#!/usr/bin/env bash
export DB_HOST="\${var.host}" DB_URL="${URL.replace(":4000", ":$$$${PORT:-4000}")}?useSSL=false"
EOT
  )
  metadata = { startup-script = "#!/bin/sh\\nexport DB_URL='${URL}?useSSL=false'\\n" }
}
resource "aws_instance" "other" {
  user_data = <<-EOT
    #cloud-config
    write_files: ["export DB_URL='${URL}?useSSL=false'"]
  EOT
  startup_script = <<-EOT
    #!/usr/bin/python3
    url = "${URL}?useSSL=false"
  EOT
}
`,
    found: [
      ["require-tls", 4, 86],
      ["require-tls", 11, 114],
      ["require-tls", 14, 126],
    ],
    fixed: `resource "aws_instance" "app" {
  user_data = <<-EOT
    #!/bin/bash
    export DB_URL='${URL}${SAFE}'
    echo "${URL}?useSSL=false"
  EOT
}
resource "azurerm_linux_virtual_machine" "app" {
  custom_data = base64encode(<<EOT
#!/usr/bin/env bash
export DB_HOST="\${var.host}" DB_URL="${URL.replace(":4000", ":$$$${PORT:-4000}")}${SAFE}"
EOT
  )
  metadata = { startup-script = "#!/bin/sh\\nexport DB_URL='${URL}${SAFE}'\\n" }
}
resource "aws_instance" "other" {
  user_data = <<-EOT
    #cloud-config
    write_files: ["export DB_URL='${URL}?useSSL=false'"]
  EOT
  startup_script = <<-EOT
    #!/usr/bin/python3
    url = "${URL}?useSSL=false"
  EOT
}
`,
  },
];
