import type { DemoSignIn } from "@recourse/contract";

const line = (text = ""): void => void process.stdout.write(`${text}\n`);

/** The lines a person reads when the program is up: where to click, and as whom; the setup code until it is used. */
export function announce(
  port: number,
  signIns: readonly DemoSignIn[],
  dataDir: string,
  setupCode: string | null,
): void {
  const at = (path: string): string => `http://localhost:${port}${path}`;
  line();
  line("  Recourse 有据 is ready.");
  line();
  line(`  Buyers 买家        ${at("/")}`);
  line(`  Staff 客服工作台   ${at("/desk")}`);
  line(`  Contract 接口      ${at("/openapi.json")}`);
  if (signIns.length > 0) {
    line();
    line("  Demonstration sign-ins 演示账号");
    const width = Math.max(...signIns.map((one) => one.login.length));
    for (const one of signIns) line(`    ${one.login.padEnd(width)}  ${one.password}  ${one.label} · ${one.labelEn}`);
  } else if (setupCode !== null) {
    line();
    line("  First time here? Create the first administrator 首次使用，请创建首位管理员");
    line(`    ${at(`/setup#${setupCode}`)}`);
    line(`    setup code 初始化码  ${setupCode}`);
  }
  line();
  line(`  Data and log: ${dataDir}    Stop: Ctrl+C`);
  line();
}
