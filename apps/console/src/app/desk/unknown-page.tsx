import { Link } from "@tanstack/react-router";
import { Result } from "antd";
import { deskCopy } from "../../copy/desk.ts";
import { useCopy } from "../../copy/pair.ts";

export function UnknownPage() {
  const c = useCopy(deskCopy);
  return <Result status="404" title={c.unknownPage} extra={<Link to="/">{c.nav.workbench}</Link>} />;
}
