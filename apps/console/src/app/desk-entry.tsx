import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { DeskRoot } from "./desk/desk-root.tsx";
import "./tokens.css";
import "./desk/shell.css";

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <DeskRoot />
  </StrictMode>,
);
