import { AppstoreOutlined, SearchOutlined } from "@ant-design/icons";
import type { MeView } from "@recourse/contract";
import { Link, useLocation } from "@tanstack/react-router";
import { Button, Drawer, Tooltip } from "antd";
import { useState } from "react";
import { deskCopy } from "../../copy/desk.ts";
import { useCopy } from "../../copy/pair.ts";
import { AccountMenu } from "./account-menu.tsx";
import { type DeskPage, pageAt, pagePaths, pagesFor } from "./desk-pages.ts";
import { LanguageButton, ShadeButton } from "./look-buttons.tsx";
import { overlays } from "./overlays.ts";
import { pageIcons } from "./page-icons.tsx";

/** The pages a role may use: icons at the side, in a drawer where the screen is narrow. */
export function NavRail({ me }: { me: MeView }) {
  const c = useCopy(deskCopy);
  const [open, setOpen] = useState(false);
  const pages = pagesFor(me.role);
  // The workbench needs its width; on the pages of the console the names stand beside the icons.
  const wide = pageAt(useLocation().pathname) !== "workbench";
  const close = () => setOpen(false);
  return (
    <nav className={wide ? "rail rail-wide" : "rail"} aria-label={c.nav.label}>
      <Button
        className="rail-menu"
        type="text"
        icon={<AppstoreOutlined aria-hidden />}
        aria-label={c.nav.menu}
        onClick={() => setOpen(true)}
      />
      <div className="rail-pages">
        {pages.map((page) => (
          <RailLink key={page} page={page} tip={!wide} />
        ))}
      </div>
      <div className="rail-foot">
        <Tooltip title={`${c.nav.command} (Ctrl K)`} placement="right">
          <Button
            type="text"
            icon={<SearchOutlined aria-hidden />}
            aria-label={c.nav.command}
            onClick={() => overlays.show("command")}
          />
        </Tooltip>
        <LanguageButton />
        <ShadeButton />
        <AccountMenu me={me} />
      </div>
      <Drawer open={open} onClose={close} placement="left" size={260} title={me.organization?.name ?? c.app}>
        <div className="drawer-pages">
          {pages.map((page) => (
            <RailLink key={page} page={page} onClick={close} />
          ))}
        </div>
      </Drawer>
    </nav>
  );
}

function RailLink({ page, tip = false, onClick }: { page: DeskPage; tip?: boolean; onClick?: () => void }) {
  const c = useCopy(deskCopy);
  const here = pageAt(useLocation().pathname);
  const Icon = pageIcons[page];
  const link = (
    <Link
      to={pagePaths[page]}
      className={here === page ? "rail-link rail-link-active" : "rail-link"}
      aria-current={here === page ? "page" : undefined}
      aria-label={c.nav[page]}
      {...(onClick ? { onClick } : {})}
    >
      <Icon aria-hidden />
      <span className="rail-word">{c.nav[page]}</span>
    </Link>
  );
  return tip ? (
    <Tooltip title={c.nav[page]} placement="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}
