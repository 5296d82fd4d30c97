import { expect, test } from "vitest";
import { deviceName } from "./device-name.ts";

test.each([
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1", "iPhone · Safari"],
  ["Mozilla/5.0 (Linux; Android 15) Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0", "安卓手机 · 微信"],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36 Edg/130.0", "Windows 电脑 · Edge"],
  ["", "未知设备"],
])("names %s in words a person knows", (userAgent, name) => {
  expect(deviceName(userAgent, "zh")).toBe(name);
});
