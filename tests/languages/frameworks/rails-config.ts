import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const PASSWORD = "kT4vXq9LmZ2pWs7R";

export const RAILS_CONFIG_FILES: readonly UserFile[] = [
  {
    name: "rails database.yml",
    filename: "config/database.yml",
    text: `default: &default
  adapter: mysql2
  encoding: utf8mb4
  pool: <%= ENV.fetch("RAILS_MAX_THREADS") { 5 } %>

production:
  <<: *default
  host: ${HOST}
  port: 4000
  username: root
  password: <%= ENV["DATABASE_PASSWORD"] %>
  database: app
`,
    found: [
      ["require-tls", 6, 1],
      ["require-username-prefix", 10, 3],
    ],
    fixed: `default: &default
  adapter: mysql2
  encoding: utf8mb4
  pool: <%= ENV.fetch("RAILS_MAX_THREADS") { 5 } %>

production:
  <<: *default
  host: ${HOST}
  port: 4000
  username: root
  password: <%= ENV["DATABASE_PASSWORD"] %>
  database: app
  ssl_mode: verify_identity
`,
  },
  {
    name: "rails right",
    filename: "config/database.yml",
    text: `production:
  adapter: mysql2
  host: <%= ENV.fetch("TIDB_HOST") { "${HOST}" } %>
  port: <%= ENV.fetch("TIDB_PORT", 4000) %>
  username: <%= ENV["TIDB_USER"] %>
  password: <%= ENV["TIDB_PASSWORD"] %>
  ssl_mode: verify_identity
  sslca: <%= ENV.fetch("CA", "/etc/ssl/cert.pem") %>
`,
    found: [],
  },
  {
    name: "rails default host, weak",
    filename: "config/database.yml",
    text: `production:
  adapter: mysql2
  host: <%= ENV.fetch("DB_HOST") { "${HOST}" } %>
  port: 4000
  username: <%= ENV["DB_USER"] %>
  password: <%= ENV["DB_PASSWORD"] %>
  ssl_mode: :required
`,
    found: [["require-certificate-verification", 7, 3]],
    fixed: `production:
  adapter: mysql2
  host: <%= ENV.fetch("DB_HOST") { "${HOST}" } %>
  port: 4000
  username: <%= ENV["DB_USER"] %>
  password: <%= ENV["DB_PASSWORD"] %>
  ssl_mode: verify_identity
`,
  },
  {
    name: "rails erb ternary, if, quotes",
    filename: "config/database.yml",
    text: `production:
  adapter: mysql2
  host: ${HOST}
  port: 4000
  username: "<%= ENV["DB_USER"] ? ENV["DB_USER"] : "x" %>"
  password: "<%= ENV["DB_PASSWORD"] %>"
<% if ENV["RAILS_TLS"] %>
  sslca: /etc/ssl/cert.pem
<% end %>
  ssl_mode: disabled
`,
    found: [["require-tls", 10, 3]],
  },
  {
    name: "rails trilogy",
    filename: "config/database.yml",
    text: `production:
  primary:
    adapter: trilogy
    host: ${HOST}
    port: 4000
    username: ${USER}
    password: ${PASSWORD}
`,
    found: [
      ["require-tls", 2, 3],
      ["no-exposed-password", 7, 5],
    ],
    fixed: `production:
  primary:
    adapter: trilogy
    host: ${HOST}
    port: 4000
    username: ${USER}
    password: ${PASSWORD}
    ssl_mode: verify_identity
`,
  },
  {
    name: "rails url",
    filename: "config/database.yml",
    text: `production:
  adapter: mysql2
  url: mysql2://${USER}:${PASSWORD}@${HOST}:4000/app
`,
    found: [
      ["require-tls", 1, 1],
      ["no-exposed-password", 3, 38],
    ],
    fixed: `production:
  adapter: mysql2
  url: mysql2://${USER}:${PASSWORD}@${HOST}:4000/app
  ssl_mode: verify_identity
`,
  },
  {
    name: "rails multi",
    filename: "config/database.yml",
    text: `default: &default
  adapter: trilogy
  ssl_mode: <%= Trilogy::SSL_VERIFY_IDENTITY %>
production:
  primary:
    <<: *default
    host: ${HOST}
    port: 4000
    username: <%= Rails.application.credentials.dig(:tidb, :user) %>
    password: <%= Rails.application.credentials.dig(:tidb, :password) %>
  cache:
    <<: *default
    host: ${HOST}
    port: 3306
    username: <%= ENV["U"] %>.root
`,
    found: [["no-wrong-port", 14, 5]],
    fixed: `default: &default
  adapter: trilogy
  ssl_mode: <%= Trilogy::SSL_VERIFY_IDENTITY %>
production:
  primary:
    <<: *default
    host: ${HOST}
    port: 4000
    username: <%= Rails.application.credentials.dig(:tidb, :user) %>
    password: <%= Rails.application.credentials.dig(:tidb, :password) %>
  cache:
    <<: *default
    host: ${HOST}
    port: 4000
    username: <%= ENV["U"] %>.root
`,
  },
  {
    name: "rails sqlite",
    filename: "config/database.yml",
    text: `# tidb
development:
  adapter: sqlite3
  database: storage/dev.sqlite3
production:
  adapter: mysql2
  host: localhost
  username: root
`,
    found: [],
  },
  {
    name: "rails url erb",
    filename: "config/database.yml",
    text: `production:
  adapter: mysql2
  url: <%= ENV["TIDB_DATABASE_URL"] %>
  ssl_mode: :verify_identity
`,
    found: [],
  },
  {
    name: "rails url erb password",
    filename: "config/database.yml",
    text: `production:
  url: "mysql2://<%= ENV["U"] %>:<%= ENV["P"] %>@${HOST}:4000/app?ssl_mode=required"
`,
    found: [["require-certificate-verification", 2, 102]],
    fixed: `production:
  url: "mysql2://<%= ENV["U"] %>:<%= ENV["P"] %>@${HOST}:4000/app?ssl_mode=verify_identity"
`,
  },
  ...["mysql2", "trilogy"].map((adapter) => ({
    name: `rails default without TLS, which all that go on from it have: ${adapter}`,
    filename: "config/database.yml",
    text: `default: &default
  adapter: ${adapter}
  host: ${HOST}
  port: 4000
  username: ${USER}
production:
  <<: *default
  ssl_mode: verify_identity
staging:
  <<: *default
  ssl_mode: verify_identity
`,
    found: [],
  })),
  {
    name: "rails default without TLS, which one that goes on from it does not have",
    filename: "config/database.yml",
    text: `default: &default
  adapter: trilogy
  host: ${HOST}
  port: 4000
  username: ${USER}
production:
  <<: *default
  ssl_mode: verify_identity
staging:
  <<: *default
  database: b
`,
    found: [
      ["require-tls", 1, 1],
      ["require-tls", 9, 1],
    ],
    fixed: `default: &default
  adapter: trilogy
  host: ${HOST}
  port: 4000
  username: ${USER}
production:
  <<: *default
  ssl_mode: verify_identity
staging:
  <<: *default
  database: b
  ssl_mode: verify_identity
`,
  },
  {
    name: "rails environment from which another one goes on",
    filename: "config/database.yml",
    text: `development: &development
  adapter: trilogy
  host: ${HOST}
  port: 4000
  username: ${USER}
production:
  <<: *development
  ssl_mode: verify_identity
`,
    found: [["require-tls", 1, 1]],
  },
];
