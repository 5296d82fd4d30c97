import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { useLanguage } from "../../copy/language.ts";
import { deskCache } from "./desk-cache.ts";
import { deskRouter } from "./desk-router.tsx";
import { deskTheme } from "./desk-theme.ts";
import { useMode } from "./use-mode.ts";

const locales = { zh: zhCN, en: enUS };

export function DeskRoot() {
  const language = useLanguage();
  const mode = useMode();
  return (
    <QueryClientProvider client={deskCache}>
      <ConfigProvider theme={deskTheme(mode)} locale={locales[language]} button={{ autoInsertSpace: false }}>
        <App className="desk-app" message={{ maxCount: 3 }}>
          <RouterProvider router={deskRouter} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
