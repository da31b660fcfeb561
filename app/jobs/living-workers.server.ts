import postgres from "postgres";

/** How often a process looks for the jobs of workers that died. */
const LOOK_EVERY_MS = 30_000;

/**
 * The queue keeps the jobs of a killed worker locked for four hours. So each worker holds an advisory lock of its name
 * on a connection of its own, which ends with the process however it ends; a job whose worker's lock is free has nobody,
 * and is given back at once.
 */
export async function keepWorkersAlive(url: string, onError: (error: unknown) => void) {
  const own = new Set<string>();
  let stopped = false;
  const connection = postgres(url, {
    max: 1,
    onnotice: () => {},
    // By itself the client replaces a connection within the hour, and for as long nobody would hold the names.
    max_lifetime: null,
    // Lost all the same: held again before another process looks, or nearly.
    onclose: () => {
      if (!stopped) void look().catch(onError);
    },
  });

  async function look(): Promise<void> {
    // Again each time: after a lost connection they are gone, and held twice is held.
    for (const name of own) await connection`select pg_advisory_lock(hashtextextended(${name}, 0))`;
    await connection`
      select graphile_worker.force_unlock_workers(array_agg(name)) from (
        select name from (
          select distinct locked_by as name from graphile_worker._private_jobs where locked_by is not null
        ) busy where not (name = any(${[...own]})) and pg_try_advisory_xact_lock(hashtextextended(name, 0))
      ) dead having count(*) > 0`;
    // What was under way and has been asked for anew since has a job of its own; the queue marks the old one as used
    // up, so that nobody takes it, and leaves it to its worker to remove.
    await connection`
      delete from graphile_worker._private_jobs
      where key is null and locked_by is null and attempts >= max_attempts and last_error is null`;
  }
  const timer = setInterval(() => void look().catch(onError), LOOK_EVERY_MS);
  await look();

  return {
    /** Before it takes a job, or nearly: a job run twice is harmless. */
    async add(workerId: string): Promise<void> {
      own.add(workerId);
      await connection`select pg_advisory_lock(hashtextextended(${workerId}, 0))`;
    },
    async stop(): Promise<void> {
      stopped = true;
      clearInterval(timer);
      await connection.end({ timeout: 1 });
    },
  };
}
