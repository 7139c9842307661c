import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createSecureServer, type ServerHttp2Session, type ServerHttp2Stream } from "node:http2";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A certificate for this machine, and the one that signed it. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** The path of the certificate that a client has to trust. */
  readonly caPath: string;
  remove(): Promise<void>;
}

/** Makes a {@link Certificate} with openssl. */
export async function createCertificate(): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), "kore-campaigns-http2-"));
  const request = (name: string, ...args: string[]) => {
    const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", `${name}.key`];
    const all = ["req", "-x509", ...key, "-out", `${name}.pem`, "-days", "2", "-subj", `/CN=${name}`, ...args];
    return promisify(execFile)("openssl", all, { cwd: folder });
  };
  const extensions = ["subjectAltName=IP:127.0.0.1", "basicConstraints=CA:FALSE"].flatMap((each) => ["-addext", each]);
  await request("ca");
  await request("server", "-CA", "ca.pem", "-CAkey", "ca.key", ...extensions);
  const read = (file: string) => readFile(join(folder, file), "utf8");
  return {
    cert: await read("server.pem"),
    key: await read("server.key"),
    caPath: join(folder, "ca.pem"),
    remove: () => rm(folder, { recursive: true }),
  };
}

/** A server that speaks HTTP/2 alone, and answers every request in the same way. */
export interface Http2Server {
  readonly url: string;
  /** How many whole requests it got. */
  readonly requests: () => number;
  close(): void;
}

/** Starts an {@link Http2Server} on a free local port. */
export async function startHttp2Server(
  { cert, key }: Certificate,
  answer: (stream: ServerHttp2Stream) => void,
): Promise<Http2Server> {
  let requests = 0;
  const sessions = new Set<ServerHttp2Session>();
  const server = createSecureServer({ cert, key });
  server.on("session", (session) => void sessions.add(session.on("error", () => {})));
  server.on("stream", (stream) => {
    // The client resets a stream that it does not need any more.
    stream.on("error", () => {});
    stream.resume().on("end", () => {
      requests += 1;
      answer(stream);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    close: () => {
      server.close();
      for (const session of sessions) session.destroy();
    },
  };
}
