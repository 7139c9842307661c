import type { OperationPage } from "./pages/operation-pages.ts";
import { Section } from "./section.tsx";
import type { SpecFile } from "./spec-files.ts";
import { Tasks } from "./tasks.tsx";

/** Shows the first page: what somebody wants to do, and what they must know before. */
export function HomeContent({ pages, files }: { pages: readonly OperationPage[]; files: readonly SpecFile[] }) {
  return (
    <>
      <h1>What do you want to do?</h1>
      <Tasks pages={pages} />
      <p class="banner contact">
        <strong>Starting a campaign rings real phones.</strong> Read what a call does, and whether it may be repeated,
        before you send it. To try it first, use the <a href="guides/testing.html">sandbox</a>: nobody is called.
      </p>
      <Section id="version" title="Which version?">
        <p>
          Use v2. Two calls have only v1: <a href="operations/addContactsV1.html">adding contacts</a> and{" "}
          <a href="operations/sendOutboundSmsV1.html">sending one SMS</a>. v1 has no field for a DNC list.{" "}
          <a href="guides/v1-to-v2.html">From v1 to v2</a> goes through it page by page.
        </p>
      </Section>
      <Section id="headers" title="Three headers">
        <table>
          <thead>
            <tr>
              <th scope="col">header</th>
              <th scope="col">value</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>
                <code>auth</code>
              </td>
              <td>
                A <a href="guides/token.html">JWT</a>, without a word such as <code>Bearer</code> before it.
              </td>
            </tr>
            <tr>
              <td>
                <code>iid</code>
              </td>
              <td>
                The application id (<code>st-…</code>), the same as <code>{"{streamId}"}</code> in the path.
              </td>
            </tr>
            <tr>
              <td>
                <code>accountId</code>
              </td>
              <td>The account id.</td>
            </tr>
          </tbody>
        </table>
        <p>
          Sending one SMS is documented with <code>auth</code> alone. The documentation allows{" "}
          <a href="guides/rate-limit.html">60 requests a minute</a> for an account.
        </p>
      </Section>
      <Section id="specification" title="The specification">
        <p>
          OpenAPI 3.1, written by hand from 57 pages of the public documentation, as of release v11.27.1 (8 August
          2026), and <b>never run against the live service</b>. It is unofficial: not affiliated with or endorsed by
          Kore.ai.
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">file</th>
              <th scope="col">size</th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ name, what, bytes, sha256 }) => (
              <tr>
                <td>
                  <a href={name}>{name}</a>
                  <br />
                  <span class="soft small">{what}</span>
                </td>
                <td>{Math.ceil(bytes / 1000)} kB</td>
                <td>
                  <code class="small">{sha256}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <a href="guides/other-languages.html">Generate a client</a> from it in Python, Go, Java, Rust or TypeScript.
          For TypeScript, <a href="guides/first-voice-campaign.html">ours</a> never sends a start twice.
        </p>
      </Section>
    </>
  );
}
