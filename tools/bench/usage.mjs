// Preloaded into a process that is measured: it says at its end what all of its threads have used.
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const { BENCH_USAGE } = process.env;
if (isMainThread && BENCH_USAGE)
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    const { maxRSS } = process.resourceUsage();
    writeFileSync(
      BENCH_USAGE,
      JSON.stringify({ cpu: (user + system) / 1e3, memory: maxRSS / 1024 }),
    );
  });
