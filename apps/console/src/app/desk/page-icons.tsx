import {
  ApiOutlined,
  AuditOutlined,
  BookOutlined,
  ClockCircleOutlined,
  CloudUploadOutlined,
  DashboardOutlined,
  EyeOutlined,
  HistoryOutlined,
  LaptopOutlined,
  MessageOutlined,
  ShopOutlined,
  TeamOutlined,
  ThunderboltOutlined,
  UsergroupAddOutlined,
} from "@ant-design/icons";
import type { DeskPage } from "./desk-pages.ts";

export const pageIcons: Readonly<Record<DeskPage, typeof ApiOutlined>> = {
  workbench: MessageOutlined,
  queue: DashboardOutlined,
  talks: EyeOutlined,
  history: HistoryOutlined,
  people: TeamOutlined,
  groups: UsergroupAddOutlined,
  hours: ClockCircleOutlined,
  knowledge: BookOutlined,
  replies: ThunderboltOutlined,
  merchants: ShopOutlined,
  imports: CloudUploadOutlined,
  keys: ApiOutlined,
  audit: AuditOutlined,
  sessions: LaptopOutlined,
};
