import { CHECKSUMS } from "../../scripts/generate/editions/checksums.ts";
import type { SpecFile } from "../spec-files.ts";

/** Offers every edition of the description, and says what it was made from. */
export const Downloads = ({ files }: { files: readonly SpecFile[] }) => (
  <>
    <p>
      OpenAPI 3.1, written by hand from 57 pages of the public documentation, as of release v11.27.1 (8 August 2026).{" "}
      <a href="discrepancies.html">Contradictions and gaps</a> lists where the pages disagree.{" "}
      <a href="guides/generators.html">Generate a client</a> in Python, Go, Java or Rust; for TypeScript, ours never
      sends a start twice.
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">What it is</th>
          <th scope="col">Size</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ name, what, bytes }) => (
          <tr>
            <th scope="row">
              <a href={name}>{name}</a>
            </th>
            <td>{what}</td>
            <td data-h="Size">{Math.ceil(bytes / 1000)} kB</td>
          </tr>
        ))}
      </tbody>
    </table>
    <details class="more">
      <summary>
        <u>SHA-256</u>
      </summary>
      <dl class="sums">
        {files
          .filter(({ name }) => name !== CHECKSUMS)
          .map(({ name, sha256 }) => (
            <>
              <dt>{name}</dt>
              <dd>
                <code>{sha256}</code>
              </dd>
            </>
          ))}
      </dl>
    </details>
  </>
);
