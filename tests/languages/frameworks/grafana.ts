import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const PASSWORD = "kT4vXq9LmZ2pWs7R";

export const GRAFANA_FILES: readonly UserFile[] = [
  {
    name: "grafana wrong",
    filename: "grafana/provisioning/datasources/tidb.yml",
    text: `apiVersion: 1
datasources:
  - name: TiDB
    type: mysql
    url: ${HOST}:4000
    user: root
    jsonData:
      database: test
      tlsSkipVerify: true
    secureJsonData:
      password: ${PASSWORD}
`,
    found: [
      ["require-username-prefix", 6, 5],
      ["require-certificate-verification", 9, 7],
      ["no-exposed-password", 11, 7],
    ],
  },
  {
    name: "grafana plain",
    filename: "grafana/provisioning/datasources/tidb.yml",
    text: `apiVersion: 1
datasources:
  - name: TiDB
    type: mysql
    url: ${HOST}:4000
    user: ${USER}
    secureJsonData:
      password: $TIDB_PASSWORD
`,
    found: [["require-tls", 7, 5]],
  },
  {
    name: "grafana right",
    filename: "grafana/provisioning/datasources/tidb.yml",
    text: `apiVersion: 1
datasources:
  - name: TiDB
    type: mysql
    url: ${HOST}:4000
    user: ${USER}
    jsonData:
      tlsAuthWithCACert: true
    secureJsonData:
      password: $TIDB_PASSWORD
      tlsCACert: $__file{/etc/ssl/certs/ca-certificates.crt}
`,
    found: [],
  },
  {
    name: "grafana prometheus",
    filename: "grafana/provisioning/datasources/all.yml",
    text: `# tidb
apiVersion: 1
datasources:
  - name: TiDB metrics
    type: prometheus
    url: http://prometheus:9090
    jsonData:
      tlsSkipVerify: true
`,
    found: [],
  },
  {
    name: "grafana ca+skip",
    filename: "provisioning/datasources/a.yml",
    text: `datasources:
  - name: TiDB
    type: mysql
    url: ${HOST}:4000
    user: ${USER}
    jsonData:
      tlsAuthWithCACert: true
      tlsSkipVerify: true
    secureJsonData:
      password: $PW
      tlsCACert: $__file{/etc/ssl/certs/ca-certificates.crt}
`,
    found: [["require-certificate-verification", 8, 7]],
    fixed: `datasources:
  - name: TiDB
    type: mysql
    url: ${HOST}:4000
    user: ${USER}
    jsonData:
      tlsAuthWithCACert: true
    secureJsonData:
      password: $PW
      tlsCACert: $__file{/etc/ssl/certs/ca-certificates.crt}
`,
  },
  {
    name: "grafana client cert",
    filename: "provisioning/datasources/a.yml",
    text: `datasources:
  - name: TiDB
    type: mysql
    url: ${HOST}
    user: ${USER}
    jsonData:
      tlsAuth: true
    secureJsonData:
      password: $PW
      tlsClientCert: $__file{/etc/grafana/client.pem}
      tlsClientKey: $__file{/etc/grafana/client.key}
`,
    found: [
      ["no-wrong-port", 2, 5],
      ["no-client-certificate", 10, 7],
    ],
    fixed: `datasources:
  - name: TiDB
    type: mysql
    url: ${HOST}:4000
    user: ${USER}
    jsonData:
      tlsAuth: true
    secureJsonData:
      password: $PW
      tlsClientCert: $__file{/etc/grafana/client.pem}
      tlsClientKey: $__file{/etc/grafana/client.key}
`,
  },
  {
    name: "grafana old password",
    filename: "provisioning/datasources/a.yml",
    text: `datasources:
  - name: TiDB
    type: mysql
    access: proxy
    url: ${HOST}:4000
    user: ${USER}
    password: ${PASSWORD}
    jsonData:
      tlsAuthWithCACert: true
    secureJsonData:
      tlsCACert: |
        -----BEGIN CERTIFICATE-----
        MIIFazCCA1OgAwIBAgIRAIIQz7DSQONZRGPgu2OCiwAwDQYJKoZIhvcNAQELBQAw
        -----END CERTIFICATE-----
`,
    found: [["no-exposed-password", 7, 5]],
  },
  {
    name: "grafana helm",
    filename: "values.yaml",
    text: `grafana:
  datasources:
    datasources.yaml:
      apiVersion: 1
      datasources:
        - name: TiDB
          type: mysql
          url: ${HOST}:4000
          user: ${USER}
          jsonData:
            tlsSkipVerify: true
`,
    found: [["require-certificate-verification", 11, 13]],
  },
  {
    name: "grafana without a port or a check",
    filename: "provisioning/datasources/a.yml",
    text: `datasources:
  - name: TiDB
    type: mysql
    url: ${HOST}
    user: ${USER}
    jsonData: { tlsSkipVerify: true }
    secureJsonData: { password: $PW }
`,
    found: [
      ["no-wrong-port", 2, 5],
      ["require-certificate-verification", 6, 17],
    ],
    fixed: `datasources:
  - name: TiDB
    type: mysql
    url: ${HOST}:4000
    user: ${USER}
    jsonData: { tlsSkipVerify: true }
    secureJsonData: { password: $PW }
`,
  },
];
