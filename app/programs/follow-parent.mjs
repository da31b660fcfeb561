/** Preloaded into the server: when the front door was killed and could pass on no signal, stop as if it had. */
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
