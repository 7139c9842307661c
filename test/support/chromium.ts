import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** The one without windows opens a page in half the time. */
const PLACES = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/** Starts Chromium. @throws an Error that says how to install it */
export async function launchChromium(): Promise<Browser> {
  const places = process.env.CHROMIUM ? [process.env.CHROMIUM] : PLACES;
  const executablePath = places.find((place) => existsSync(place));
  if (!executablePath)
    throw new Error(
      `Chromium not found at ${places.join(" or ")}. Install it (Debian: chromium-headless-shell), or set CHROMIUM to its path.`,
    );
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-background-networking"],
  });
}
