import { expect, it } from "vitest";
import { deviceName } from "./device-name.ts";

it("names browser and system from what a browser says of itself", () => {
  const chrome =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";
  expect(deviceName(chrome)).toBe("Chrome · Windows");
  expect(deviceName(`${chrome} Edg/140.0`)).toBe("Edge · Windows");
});

it("shows what it does not know as it is", () => {
  expect(deviceName("curl/8.5")).toBe("curl/8.5");
  expect(deviceName("")).toBe("–");
});
