import { readDockerfile } from "../../notations/dockerfile.js";
import { hashComments } from "./hash-comments.js";
import type { DataFormat } from "./language.js";

/** Dockerfiles, also Podman's. `runs.ts` says what of them is run. */
export const dockerfile: DataFormat = {
  name: "dockerfile",
  title: "Dockerfiles",
  files: ["**/{Dockerfile,Containerfile}", "**/{Dockerfile,Containerfile}.*", "**/*.dockerfile"],
  about: {
    reads:
      "the commands of `RUN`, `CMD`, `ENTRYPOINT` and `HEALTHCHECK`, addresses in `ENV` and `ARG`, and files below `COPY`",
    keeps: "what a variable fills in",
    editors: ["dockerfile"],
  },
  roots: [],
  read: readDockerfile,
  comments: hashComments,
};
