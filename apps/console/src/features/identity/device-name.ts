import type { Language } from "@recourse/contract";

const systems = [
  [/iPhone/, "iPhone", "iPhone"],
  [/iPad/, "iPad", "iPad"],
  [/Android/, "安卓手机", "Android"],
  [/Windows/, "Windows 电脑", "Windows"],
  [/Mac OS|Macintosh/, "Mac", "Mac"],
  [/Linux|X11/, "Linux 电脑", "Linux"],
] as const;
const browsers = [
  [/MicroMessenger/, "微信", "WeChat"],
  [/Edg\//, "Edge", "Edge"],
  [/Firefox\//, "Firefox", "Firefox"],
  [/Chrome\//, "Chrome", "Chrome"],
  [/Safari\//, "Safari", "Safari"],
] as const;

/** A browser's long description in the words a person knows: Windows 电脑 · Edge. Left as it is when unknown. */
export const deviceName = (userAgent: string, language: Language): string => {
  const at = language === "zh" ? 1 : 2;
  const found = [systems, browsers].flatMap((list) => list.find(([sign]) => sign.test(userAgent))?.[at] ?? []);
  if (found.length > 0) return found.join(" · ");
  return userAgent.slice(0, 40) || (language === "zh" ? "未知设备" : "Unknown device");
};
