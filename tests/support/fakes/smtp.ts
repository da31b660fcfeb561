import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";

export type ReceivedMail = { to: string[]; raw: string };
type Reply = "accept" | "busy" | "refuse" | "drop" | "refuseRecipient" | "refuseLogin";

const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

/** A mail server in this process. It answers each mail by the next of `replies`, then accepts. */
export async function anSmtpServer(...replies: Reply[]) {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    logger: false,
    onAuth: (_auth, _session, done) => done(refusal(535, "Bad credentials")),
    onRcptTo: (_address, _session, done) => {
      if (replies[0] !== "refuseRecipient") return done();
      replies.shift();
      done(refusal(550, "No such person here"));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const reply = replies.shift() ?? "accept";
        if (reply === "busy") return done(refusal(451, "Come back later"));
        if (reply === "refuse") return done(refusal(554, "We do not want this"));
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString("utf8"),
        });
        // The mail is in, but the sender never learns it: the worst moment to lose a connection.
        if (reply === "drop")
          for (const open of server.connections as Set<{ _socket: { destroy: () => void } }>)
            open._socket.destroy();
        else done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { received, port, url: `smtp://127.0.0.1:${port}` };
}

/** A header of a raw mail, unfolded. */
export const headerOf = (raw: string, name: string) =>
  new RegExp(`^${name}: (.*(?:\\r?\\n[ \\t].*)*)`, "im").exec(raw)?.[1]?.replace(/\r?\n[ \t]+/g, " ");
