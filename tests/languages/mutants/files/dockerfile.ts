import { filesNamed, type DataFile } from "../format.js";
import { ADDRESS, COMMAND, HOST, JDBC, SECRET, USER } from "../samples.js";

export const DOCKER_FILES: readonly DataFile[] = filesNamed(
  "Dockerfile",
  `# syntax=docker/dockerfile:1
FROM node:22 AS build
ENV TIDB_HOST=${HOST} TIDB_PORT=3306 \\
    # the user
    TIDB_USER="root" TIDB_PASSWORD='${SECRET}'
`,
  `FROM eclipse-temurin:21
ENV JDBC_URL "${JDBC}"
`,
  `FROM eclipse-temurin:21
ENV JDBC_URL ${JDBC}
EXPOSE 8080/tcp
`,
  `ARG NODE=22
FROM node:\${NODE} AS build
ARG DATABASE_URL=${ADDRESS}
RUN --mount=type=cache,target=/root/.npm npm ci

FROM build
COPY --from=build --chown=node:node /app ./app
ENV DATABASE_URL=$DATABASE_URL
`,
  `FROM debian
RUN apt-get update \\
  && mysql -h ${HOST} -P 4000 -u ${USER} --ssl-mode=DISABLED \\
  # a comment

  -e "SELECT 1" \\
  && echo done
`,
  `FROM debian
RUN ${COMMAND}
`,
  `FROM debian
ENV TIDB_HOST=${HOST}
RUN <<EOF
# it's here
mysql -h $TIDB_HOST -P 3306 --ssl-mode=REQUIRED
EOF
`,
  `FROM debian
RUN bash -e <<-"SCRIPT"
\tmysql -h ${HOST} -u ${USER} -P 4000
\tSCRIPT
WORKDIR /app
`,
  `FROM mysql
HEALTHCHECK --interval=5s CMD mysqladmin -h ${HOST} -u ${USER} --skip-ssl ping
`,
  `FROM mysql
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
CMD ["mysql", "-h", "${HOST}", "-u", "root", "--ssl-mode=DISABLED"]
`,
  `FROM mysql
ENTRYPOINT [ "sh", "-c", "mysql -h ${HOST} -P 3306 -u ${USER} \\"$@\\"", "--" ]
`,
  `FROM mysql
ONBUILD RUN mysql -h "${HOST}" -P 4000 -u '${USER}' -p$PASSWORD
LABEL usage="${COMMAND}"
`,
  `FROM debian
COPY <<.env <<'SQL' /app/
DATABASE_URL=${ADDRESS}
.env
SELECT 1;
SQL
`,
  `# escape=\`
FROM windows/servercore
ENV JDBC_URL="jdbc:mysql://${HOST}:4000/test?sslMode=REQUIRED" \`
    # a path
    HOME="C:\\app\\"
RUN dir C:\\
`,
);
